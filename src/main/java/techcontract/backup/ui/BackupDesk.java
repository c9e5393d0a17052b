package techcontract.backup.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import techcontract.backup.Backups;
import techcontract.kernel.Actor;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screens of backups work with (备份界面所用).
 *
 * @param whoActs who sits at the desk
 * @param openFolder shows a folder in the system's file manager
 * @param made told when a backup was made
 * @param leave closes the program, once a restored database waits to be opened
 */
public record BackupDesk(Backups backups, Supplier<Actor> whoActs, Clock clock, Shell shell, Tasks tasks,
        Dialogs dialogs, Fxml fxml, Consumer<Path> openFolder,
        Consumer<Instant> made, Runnable leave) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** A moment to the minute, such as 2026-05-20 17:30. */
    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
