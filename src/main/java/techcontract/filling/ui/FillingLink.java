package techcontract.filling.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import techcontract.contract.Contract;
import techcontract.filling.FillingOrders;
import techcontract.kernel.Message;
import techcontract.shell.FloatingWindow;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/** The way from a contract to the strip that helps to fill it into the web form (填报助手); there is one strip. */
public final class FillingLink {
    private final FillingOrders orders;
    private final Tasks tasks;
    private final FillingStrip strip;

    /**
     * @param choices the file in which this PC keeps how it uses the strip
     * @param openFolder shows a folder in the file manager
     * @param help shows the page of that name
     */
    public FillingLink(FillingOrders orders, Path choices, Shell shell, Tasks tasks, Fxml fxml,
            Consumer<Path> openFolder, Consumer<String> help) {
        this.orders = orders;
        this.tasks = tasks;
        this.strip = new FillingStrip(orders, choices, tasks, fxml, openFolder, help);
        strip.in(new FloatingWindow(shell, strip.content()));
    }

    /** Opens the strip with a contract as it was saved last. */
    public void open(Contract contract) {
        open(contract.id());
    }

    /** Opens the strip with a contract by its id. */
    public void open(long contract) {
        tasks.run(Message.of("filling.ui.reading"), _ -> orders.read(), found -> strip.open(contract, found));
    }
}
