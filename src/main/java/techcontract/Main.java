package techcontract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.kernel.Unavailable;

/** The entry (入口): the window without arguments, the commands for scripts with them. */
@Command(name = "techcontract", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, description = "技术合同登记台 Techcontract Desk", subcommands = {
        ImportCommand.class, ReportCommand.class, VerifyCommand.class})
public final class Main implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MENDABLE = 2;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder to open the desk on") private Path data;
    @Option(names = "--demo", description = "open the desk on the sample data, in a folder of its own") private boolean demo;
    private CommandLine line = new CommandLine(this);

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        prepare();
        int code = commandLine().execute(arguments);
        // JavaFX and database threads must not keep a finished command alive
        System.exit(code);
    }

    /** Locale, output and logs, before the first logger or window is made. */
    private static void prepare() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        if (System.getProperty("techcontract.logs") == null) {
            System.setProperty("techcontract.logs", DeskFolders.logs().toString());
        }
        // the list of the machine's fonts that PDF pages are drawn with; otherwise it lies in the user's home
        System.setProperty("pdfbox.fontcache", Objects.requireNonNull(System.getProperty("techcontract.logs")));
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static CommandLine commandLine() {
        Main main = new Main();
        main.line = new CommandLine(main).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println("techcontract: " + words(failure));
            line.getErr().flush();
            return failure instanceof Refused ? MENDABLE : FAILED;
        });
        return main.line;
    }

    private static String words(Exception failure) {
        if (failure instanceof Refused || failure instanceof Unavailable) {
            return Objects.requireNonNullElse(failure.getMessage(), "");
        }
        if (failure instanceof Cancelled) {
            return Text.of("main.cancelled");
        }
        LoggerFactory.getLogger(Main.class).error("unexpected", failure);
        return Text.of("main.unexpected", Objects.requireNonNull(System.getProperty("techcontract.logs")));
    }

    /** The clock of the machine, in its zone. */
    static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** Where commands print: results to its output, problems to its errors. */
    CommandLine line() {
        return line;
    }

    @Override
    public Integer call() {
        return Start.window(Optional.ofNullable(data), demo, line.getErr());
    }

    /** The version the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable
            String version = Objects.requireNonNull(Main.class.getPackage()).getImplementationVersion();
            return new String[]{"techcontract " + (version == null ? "development" : version)};
        }
    }
}
