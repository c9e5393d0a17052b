package techcontract.contract.ui;

import techcontract.contract.ContractStatus;
import techcontract.shell.Tone;

/** The colour of each status (状态颜色); the word always stands with it. */
final class Status {
    private Status() {}

    static Tone tone(ContractStatus status) {
        return switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED, ACCEPTED, RECOGNISED -> Tone.ACTIVE;
            case CORRECTION -> Tone.ATTENTION;
            case REGISTERED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }
}
