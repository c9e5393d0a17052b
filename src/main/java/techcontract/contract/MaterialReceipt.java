package techcontract.contract;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A material that was handed in (收到的材料). */
@Entity
public class MaterialReceipt extends ContractPart {
    private String materialCode;
    private @Nullable LocalDate receivedOn;
    private String note;

    protected MaterialReceipt() {}

    /**
     * @param materialCode A1 to A10
     */
    public MaterialReceipt(String materialCode, @Nullable LocalDate receivedOn, String note) {
        this.materialCode = materialCode;
        this.receivedOn = receivedOn;
        this.note = note;
    }

    public String materialCode() {
        return materialCode;
    }

    public Optional<LocalDate> received() {
        return Optional.ofNullable(receivedOn);
    }

    public String note() {
        return note;
    }
}
