package techcontract.kernel;

/** What was asked cannot be done until the user mends something (不予办理); nothing has been changed. Never logged. */
public class Refused extends RuntimeException {
    private final transient Problems problems;

    public Refused(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** One problem that belongs to no field. */
    public static Refused because(String key, Object... arguments) {
        return new Refused(new Problems().error("", key, arguments));
    }

    public Problems problems() {
        return problems;
    }
}
