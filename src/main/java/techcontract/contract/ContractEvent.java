package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** One dated step of a contract (办理记录): what happened, when, by whom, on which grounds. */
@Entity
public class ContractEvent extends ContractPart {
    @Enumerated(EnumType.STRING) private ContractStep step;
    private LocalDate happenedOn;
    private Instant recordedAt;
    private String actor;
    private String reasons;
    private String note;
    private String document;
    @Enumerated(EnumType.STRING) private ClosedYearEffect effect;
    @Enumerated(EnumType.STRING) private ReliefUse reliefUse;

    protected ContractEvent() {}

    ContractEvent(ContractStep step, StepEntry entry) {
        this.step = step;
        this.happenedOn = entry.on();
        this.recordedAt = entry.recordedAt();
        this.actor = entry.actor().name();
        this.reasons = entry.reasons();
        this.note = entry.note();
        this.document = entry.document();
        this.effect = entry.effect();
        this.reliefUse = entry.relief();
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

    /** The codes of grounds or findings, separated by blanks: {@code N3 N5}. */
    public String reasons() {
        return reasons;
    }

    public String note() {
        return note;
    }

    /** The paper it rests on (依据文件), or empty. */
    public String document() {
        return document;
    }

    /** What it does to a year before (对已结年度的影响). */
    public ClosedYearEffect effect() {
        return effect;
    }

    /** Whether tax relief was enjoyed, where the registration ended (优惠享受情况). */
    public ReliefUse relief() {
        return reliefUse;
    }
}
