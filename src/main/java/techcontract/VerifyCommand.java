package techcontract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import techcontract.kernel.Problem;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;
import techcontract.kernel.Unavailable;
import techcontract.storage.Database;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.Soundness;

/** {@code verify}: checks audit trail, every row and every attachment of a data folder (核验). */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "核验审计链、每一行数据和每个附件；没有问题返回 0，有问题返回 2，读不出返回 1")
final class VerifyCommand implements Callable<Integer> {
    private static final int FEWEST_DIGITS = 16;

    @ParentCommand private Main main;
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据文件夹") private Path data;
    @Option(names = "--anchor", paramLabel = "HASH", description = "报表“校验”页上印的审计锚点（至少 16 位），看它是否仍在链上") private String anchor = "";

    @Override
    public Integer call() {
        if (!anchor.isEmpty() && !anchor.matches("[0-9a-fA-F]{" + FEWEST_DIGITS + ",64}")) {
            throw new ParameterException(main.line(), "--anchor: 16 to 64 hexadecimal digits, not " + anchor);
        }
        // a folder without data would only be filled with a new database
        if (Files.notExists(data.resolve("techcontract.mv.db"))) {
            throw Unavailable.because(new IOException(data.toString()), "main.verify.no-data", data);
        }
        DatabaseLocation location = new DatabaseLocation(data);
        PrintWriter errors = main.line().getErr();
        PrintWriter out = main.line().getOut();
        long found = 0;
        try (Database database = Database.open(location, Desk.entities(), Main.clock())) {
            Soundness soundness = database.verify(Progress.NONE);
            soundness.findings().forEach(finding -> errors.println(finding.message()));
            found += soundness.findings().size();
            if (!anchor.isEmpty() && database.anchored(anchor).isEmpty()) {
                errors.println(Text.of("main.verify.no-anchor", anchor));
                found++;
            }
            // the rooms are built last: what they read may be what was tampered with
            Desk desk = Desk.on(database, location.folder(), Main.clock());
            for (Problem fault : desk.archive().verifyAll(Progress.NONE).problems().all()) {
                errors.println(fault.message());
                found++;
            }
            if (found == 0) {
                out.println(Text.of("audit.verify.sound", soundness.lines(), soundness.tables(), soundness.rows(),
                        soundness.end()));
            }
        }
        errors.flush();
        out.flush();
        return found == 0 ? Main.DONE : Main.MENDABLE;
    }
}
