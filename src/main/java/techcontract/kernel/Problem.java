package techcontract.kernel;

/**
 * One thing the user can mend (问题): where it is and what is wrong, why and what to do.
 *
 * @param severity whether it stops the step
 * @param field the name of the field it belongs to, or empty when it belongs to the whole
 * @param message what is wrong and how to mend it
 */
public record Problem(Severity severity, String field, Message message) {}
