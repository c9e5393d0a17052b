package techcontract;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;

/** {@code report YEAR}: writes the year's workbook (导出年报). */
@Command(name = "report", mixinStandardHelpOptions = true, description = "导出一年的统计工作簿（.xlsx），校验不平时不写文件")
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "YEAR", description = "统计年度，例如 2022") private int year;
    @Mixin private SignInOptions signIn = new SignInOptions();
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "要写的文件") private Path out;

    @Option(names = "--tables-only", description = "不写台账页，只写报表、图表和校验") private boolean tablesOnly;

    @Override
    public Integer call() {
        try (Desk desk = signIn.open()) {
            if (tablesOnly) {
                desk.report().exportTables(new ReportYear(year), out, Progress.NONE);
            } else {
                desk.report().export(new ReportYear(year), out, Progress.NONE);
            }
        }
        return Main.DONE;
    }
}
