package techcontract;

/** The command line, for tests and benchmarks outside the root. */
public final class Commands {
    private Commands() {}

    public static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }
}
