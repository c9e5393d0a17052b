package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import techcontract.kernel.Actor;

/** One dated step of a contract (办理记录): what happened, when, by whom, on which grounds. */
@Entity
public class ContractEvent extends ContractPart {
    @Enumerated(EnumType.STRING) private ContractStep step;
    private LocalDate happenedOn;
    private Instant recordedAt;
    private String actor;
    private String reasons;
    private String note;

    protected ContractEvent() {}

    ContractEvent(ContractStep step, LocalDate happenedOn, Instant recordedAt, Actor actor, String reasons,
            String note) {
        this.step = step;
        this.happenedOn = happenedOn;
        this.recordedAt = recordedAt;
        this.actor = actor.name();
        this.reasons = reasons;
        this.note = note;
    }

    public ContractStep step() {
        return step;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    /** When it was entered. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    /** The codes of the grounds, separated by blanks: {@code N3 N5}; empty unless refused. */
    public String reasons() {
        return reasons;
    }

    public String note() {
        return note;
    }
}
