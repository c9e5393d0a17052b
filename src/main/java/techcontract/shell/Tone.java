package techcontract.shell;

import java.util.Locale;

/** What a state's colour says (状态色); the word always stands with it. */
public enum Tone {
    /** Nothing to do. */
    NEUTRAL,
    /** Under way. */
    ACTIVE,
    /** Done well. */
    GOOD,
    /** Waits for someone or is nearly due. */
    ATTENTION,
    /** Refused, overdue, wrong. */
    BAD;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
