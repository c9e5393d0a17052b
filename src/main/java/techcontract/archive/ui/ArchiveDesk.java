package techcontract.archive.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import techcontract.archive.Archive;
import techcontract.archive.AskedMaterials;
import techcontract.contract.Contract;
import techcontract.kernel.Actor;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screen of attachments works with (附件界面所用).
 *
 * @param materials what the rule book asks of a contract
 */
public record ArchiveDesk(Archive archive, Function<Contract, AskedMaterials> materials, Supplier<Actor> whoActs,
        Shell shell, Tasks tasks, Dialogs dialogs, Fxml fxml, Clock clock) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Opens the attachments of a contract, with the way back to it. */
    public void open(Contract contract) {
        shell.show(new AttachmentsScreen(this, contract));
    }

    Actor actor() {
        return whoActs.get();
    }

    /** The time of day for the status strip: 10:42. */
    String now() {
        return LocalTime.now(clock).format(MINUTE);
    }
}
