package techcontract.bureau.ui;

import techcontract.bureau.BureauSettings;
import techcontract.kernel.Message;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/** Who sits at the desk, and who may take the seat (换人), at the right of the top bar. */
public final class PeopleMenu {
    private final BureauSettings settings;
    private final Shell shell;
    private final Tasks tasks;

    public PeopleMenu(BureauSettings settings, Shell shell, Tasks tasks) {
        this.settings = settings;
        this.shell = shell;
        this.tasks = tasks;
    }

    /** Shows the people as the settings have them now. */
    public void show() {
        shell.people(settings.actor(), settings.people(),
                person -> tasks.run(Message.of("bureau.ui.sitting-down"), _ -> settings.sitDown(person.name()),
                        seated -> {
                            show();
                            shell.status(Message.of("bureau.ui.sat-down", seated.name(), seated.role().label()));
                            shell.showAgain();
                        }));
    }
}
