package techcontract.contract;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One right a contract is about (知识产权明细): its kind, number, name and owner. */
@Entity
public class IntellectualProperty extends ContractPart {
    private String kindKey;
    private String propertyNumber;
    private String propertyName;
    private String owner;
    private @Nullable LocalDate filedOn;
    private @Nullable LocalDate grantedOn;
    private @Nullable LocalDate expiresOn;

    protected IntellectualProperty() {}

    public IntellectualProperty(String kindKey, String propertyNumber, String propertyName, String owner,
            @Nullable LocalDate filedOn, @Nullable LocalDate grantedOn, @Nullable LocalDate expiresOn) {
        this.kindKey = kindKey;
        this.propertyNumber = propertyNumber;
        this.propertyName = propertyName;
        this.owner = owner;
        this.filedOn = filedOn;
        this.grantedOn = grantedOn;
        this.expiresOn = expiresOn;
    }

    public String kindKey() {
        return kindKey;
    }

    public String propertyNumber() {
        return propertyNumber;
    }

    public String propertyName() {
        return propertyName;
    }

    public String owner() {
        return owner;
    }

    /** 申请日 */
    public Optional<LocalDate> filed() {
        return Optional.ofNullable(filedOn);
    }

    /** 有效期届满日 */
    public Optional<LocalDate> expires() {
        return Optional.ofNullable(expiresOn);
    }

    /** 授权日 */
    public Optional<LocalDate> granted() {
        return Optional.ofNullable(grantedOn);
    }
}
