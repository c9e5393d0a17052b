package techcontract.kernel;

/**
 * Who does something (经办人), as written in events and the audit trail.
 *
 * @param name the person's name
 * @param role what the person may do
 */
public record Actor(String name, Role role) {
    /** A registrar (登记员). */
    public Actor(String name) {
        this(name, Role.REGISTRAR);
    }
}
