package techcontract.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;

/** A contract a paper is about, in the version it had then (所涉合同). */
@Entity
class IssuedContract {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private long paperId;
    private int place;
    private long contractId;
    private int contractVersion;

    protected IssuedContract() {}

    IssuedContract(long paperId, int place, Contract contract) {
        this.paperId = paperId;
        this.place = place;
        this.contractId = contract.id();
        this.contractVersion = contract.contractVersion();
    }

    long paperId() {
        return paperId;
    }

    int place() {
        return place;
    }

    long contractId() {
        return contractId;
    }

    int contractVersion() {
        return contractVersion;
    }
}
