package techcontract.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** A row that belongs to one contract (合同明细行), in its place among its kind. */
@MappedSuperclass
abstract class ContractPart implements Cloneable {
    // Where it is filed is not what was typed.
    @JsonIgnore
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_part_seq")
    @SequenceGenerator(name = "contract_part_seq", allocationSize = 50) private @Nullable Long id;
    @JsonIgnore private long contractId;
    @JsonIgnore private int place;

    /** Files a new row under its contract. */
    void belongTo(long contract, int newPlace) {
        contractId = contract;
        place = newPlace;
    }

    boolean isNew() {
        return id == null;
    }

    int place() {
        return place;
    }

    long contractId() {
        return contractId;
    }

    /** The same row once more, not yet filed. */
    ContractPart twin() {
        try {
            ContractPart twin = (ContractPart) clone();
            twin.id = null;
            return twin;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
