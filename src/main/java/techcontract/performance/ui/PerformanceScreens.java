package techcontract.performance.ui;

import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.performance.PerformanceSheet;
import techcontract.shell.Fxml;

/** Makes and shows the performance of single contracts (履行界面). */
public final class PerformanceScreens {
    private final PerformanceDesk desk;
    private final Fxml fxml;

    public PerformanceScreens(PerformanceDesk desk, Fxml fxml) {
        this.desk = desk;
        this.fxml = fxml;
    }

    /** Whether a contract has a performance to show: it stands in the register, or stood there. */
    public boolean offered(Contract contract) {
        return contract.registrationNumber().isPresent() && contract.versionOf().isEmpty();
    }

    /** Opens the performance of a contract, with the way back. */
    public void open(Contract contract) {
        desk.tasks()
                .run(Message.of("performance.ui.opening"), _ -> content(contract),
                        found -> desk.shell()
                                .show(new PerformanceScreen(desk, fxml, contract, found.linked(), found.sheet())));
    }

    private Content content(Contract contract) {
        return new Content(desk.book().sheet(contract.id()), desk.book().isLinked(contract));
    }

    private record Content(PerformanceSheet sheet, boolean linked) {}
}
