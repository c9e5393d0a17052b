package techcontract.audit;

import java.util.Locale;
import techcontract.kernel.Text;

/** What lines of the trail say, in the words of the desk (审计用语). */
public final class TrailWords {
    private static final String UNDONE = "-undone";
    private static final String ACTION = "audit.action.";
    private static final String SUBJECT = "audit.subject.";

    private TrailWords() {}

    /** What was done: {@code contract.draft} is 起草合同; as stored where there are no words for it. */
    public static String action(String action) {
        if (!Text.has(ACTION + action) && action.endsWith(UNDONE)) {
            return Text.of("audit.undone", action(action.substring(0, action.length() - UNDONE.length())));
        }
        return Text.has(ACTION + action) ? Text.of(ACTION + action) : action;
    }

    /** The record it was done to: {@code contract 17} is 合同 17; as stored where there are no words for it. */
    public static String subject(String subject) {
        int blank = subject.indexOf(' ');
        String kind = (blank < 0 ? subject : subject.substring(0, blank)).toLowerCase(Locale.ROOT);
        return Text.has(SUBJECT + kind)
                ? Text.of(SUBJECT + kind) + (blank < 0 ? "" : subject.substring(blank))
                : subject;
    }
}
