package techcontract.contract;

import jakarta.persistence.Entity;
import java.time.Instant;
import techcontract.kernel.Actor;

/** A warning that was passed over with a reason (提醒的说明). */
@Entity
public class ExplainedWarning extends ContractPart {
    private String problem;
    private String words;
    private String reason;
    private String actor;
    private Instant explainedAt;

    protected ExplainedWarning() {}

    ExplainedWarning(String problem, String words, String reason, Actor actor, Instant explainedAt) {
        this.problem = problem;
        this.words = words;
        this.reason = reason;
        this.actor = actor.name();
        this.explainedAt = explainedAt;
    }

    /** The rule or message it was about. */
    public String problem() {
        return problem;
    }

    /** The warning as it was shown. */
    public String words() {
        return words;
    }

    public String reason() {
        return reason;
    }

    public String actor() {
        return actor;
    }

    public Instant explainedAt() {
        return explainedAt;
    }
}
