package techcontract.contract.ui;

import techcontract.contract.ContractStatus;
import techcontract.shell.Tone;

/** The colour of each status (状态颜色); the word always stands with it. */
public final class Status {
    private Status() {}

    /** The colour of a status. */
    public static Tone tone(ContractStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN, SUPERSEDED -> Tone.NEUTRAL;
            case SUBMITTED, ACCEPTED, RECOGNISED, UNDER_REVIEW, REVIEWED, CHANGING -> Tone.ACTIVE;
            case CORRECTION, REGISTERED_OBJECTED, REFUSED_OBJECTED -> Tone.ATTENTION;
            case REGISTERED -> Tone.GOOD;
            case REFUSED, NOT_ACCEPTED, RETURNED, CANCELLED, REVOKED -> Tone.BAD;
        };
    }
}
