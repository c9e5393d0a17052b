package techcontract.statistics.ui;

import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.statistics.YearlyReport;

/** The way from a contract to every cell it counts into (合同计入的统计). */
public final class CountedInLink {
    private final YearlyReport report;
    private final Shell shell;
    private final Tasks tasks;
    private final Fxml fxml;

    public CountedInLink(YearlyReport report, Shell shell, Tasks tasks, Fxml fxml) {
        this.report = report;
        this.shell = shell;
        this.tasks = tasks;
        this.fxml = fxml;
    }

    /** Whether a contract can count anywhere: it was registered once. */
    public boolean offered(Contract contract) {
        return contract.registrationNumber().isPresent() && contract.versionOf().isEmpty();
    }

    /** Shows its cells, with the way back. */
    public void open(Contract contract) {
        String words = Text.of("statistics.ui.counted.contract", contract.registrationNumber().orElse(""),
                contract.typed().subject().projectName());
        tasks.run(Message.of("statistics.ui.counted.reading"), progress -> report.cellsOf(contract.id(), progress),
                cells -> shell.show(new CountedInScreen(fxml, words, cells)));
    }
}
