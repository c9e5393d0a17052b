package techcontract.kernel;

/**
 * One thing the user can mend (问题): where it is and what is wrong, why and what to do.
 *
 * @param severity whether it stops the step
 * @param field the name of the field it belongs to, or empty when it belongs to the whole
 * @param message what is wrong and how to mend it
 * @param rule the number of the rule it breaks, such as V6, or empty
 */
public record Problem(Severity severity, String field, Message message, String rule) {
    /** A problem of no numbered rule. */
    public Problem(Severity severity, String field, Message message) {
        this(severity, field, message, "");
    }

    /** What an explanation of it is filed under (问题标识): the rule, or the message where there is none. */
    public String id() {
        return rule.isEmpty() ? message.key() : rule;
    }
}
