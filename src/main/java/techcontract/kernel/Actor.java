package techcontract.kernel;

/**
 * Who does something (经办人), as written in events and the audit trail.
 *
 * @param name the person's name
 */
public record Actor(String name) {}
