package techcontract;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Progress;
import techcontract.ledger.LedgerProblem;
import techcontract.ledger.LedgerResult;

/** {@code import FILE}: takes an old ledger in, all or nothing (导入台账). */
@Command(name = "import", mixinStandardHelpOptions = true, description = "导入历史台账（.xlsx、.xls、.csv），有问题时一条也不导入")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand private Main main;
    @Parameters(index = "0", paramLabel = "FILE", description = "台账文件") private Path file;
    @Mixin private SignInOptions signIn = new SignInOptions();
    @Option(names = "--unit", paramLabel = "元|万元", description = "表头没有写单位时，金额的单位") private @Nullable String unit;
    @Option(names = "--dry-run", description = "只检查，不导入") private boolean dryRun;

    @Override
    public Integer call() {
        Optional<AmountUnit> amountUnit = Optional.ofNullable(unit).map(this::unit);
        LedgerResult result;
        try (Desk desk = signIn.open()) {
            result = dryRun
                    ? desk.ledgerImport().dryRun(file, amountUnit, Progress.NONE)
                    : desk.ledgerImport().run(desk.settings().actor(), file, amountUnit, Progress.NONE);
        }
        PrintWriter errors = main.line().getErr();
        result.problems().stream().map(LedgerProblem::line).forEach(errors::println);
        errors.flush();
        if (!result.accepted()) {
            return Main.MENDABLE;
        }
        PrintWriter out = main.line().getOut();
        out.println((dryRun ? "would import " : "imported ") + result.fresh() + ", skipped " + result.skipped());
        out.flush();
        return Main.DONE;
    }

    private AmountUnit unit(String label) {
        return AmountUnit.labelled(label)
                .orElseThrow(() -> new ParameterException(main.line(), "--unit: 元 or 万元, not " + label));
    }
}
