package techcontract.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what (权限表), by the name of the act as the audit trail has it. Every write is held against it; the
 * administrator may do everything but what the two-person rule forbids.
 */
public final class Permissions {
    /**
     * A row of the table.
     *
     * @param acts how the names of the acts begin
     * @param roles who may, beside the administrator
     */
    private record Row(String acts, Set<Role> roles) {}

    // The first row that fits counts; what no row knows is the administrator's.
    private static final List<Row> TABLE = List.of(
            row("contract.PASS_REVIEW", Role.REVIEWER),
            row("contract.RETURN_FROM_REVIEW", Role.REVIEWER),
            row("contract.opinion", Role.REGISTRAR, Role.REVIEWER),
            row("contract.", Role.REGISTRAR),
            row("archive.", Role.REGISTRAR, Role.REVIEWER),
            row("paper.", Role.REGISTRAR, Role.REVIEWER),
            row("performance.", Role.REGISTRAR, Role.STATISTICIAN),
            row("party.reveal", Role.REGISTRAR, Role.REVIEWER, Role.STATISTICIAN),
            row("party.title", Role.REGISTRAR, Role.STATISTICIAN),
            row("party.", Role.REGISTRAR),
            row("ledger.", Role.REGISTRAR),
            row("browse.add-column", Role.REGISTRAR),
            row("browse.change-column", Role.REGISTRAR),
            row("browse.remove-column", Role.REGISTRAR),
            row("browse.custom-value", Role.REGISTRAR, Role.STATISTICIAN),
            row("browse.", Role.values()),
            row("province.", Role.REGISTRAR, Role.STATISTICIAN),
            row("submission.", Role.REGISTRAR, Role.STATISTICIAN),
            row("rules.holiday", Role.REGISTRAR),
            row("rules."),
            row("codes."),
            row("bureau.sit-down", Role.values()),
            row("bureau.sign-in", Role.values()),
            row("bureau."));

    private Permissions() {}

    private static Row row(String acts, Role... roles) {
        Set<Role> allowed = EnumSet.of(Role.ADMINISTRATOR);
        allowed.addAll(List.of(roles));
        return new Row(acts, allowed);
    }

    /** Whether somebody in that role may do an act. */
    public static boolean allow(Role role, String act) {
        return roles(act).contains(role);
    }

    private static Set<Role> roles(String act) {
        return fitting(act).map(Row::roles).orElse(EnumSet.of(Role.ADMINISTRATOR));
    }

    private static Optional<Row> fitting(String act) {
        return TABLE.stream().filter(one -> act.startsWith(one.acts())).findFirst();
    }

    /**
     * Makes sure that somebody may do an act.
     *
     * @throws Refused otherwise, naming who may
     */
    public static void require(Actor actor, String act) {
        if (!allow(actor.role(), act)) {
            throw Refused.because("kernel.no-permission", actor.role().label(),
                    roles(act).stream().map(Role::label).collect(Collectors.joining("、")));
        }
    }
}
