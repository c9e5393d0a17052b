package techcontract.bureau.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Role;
import techcontract.kernel.Text;
import techcontract.keys.KeyRing;

/** Who sits at the desk, and who may take the seat (换人), at the right of the top bar. */
public final class PeopleMenu {
    private final PeopleDesk desk;

    public PeopleMenu(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Shows the people as the settings have them now. */
    public void show() {
        Actor seated = desk.settings().actor();
        desk.ring().ifPresent(ring -> desk.shell().peopleLinks(links(ring, seated)));
        desk.shell().people(seated, desk.settings().people(), this::change);
    }

    private void change(Actor person) {
        desk.ring()
                .ifPresentOrElse(ring -> desk.door()
                        .changeSeat(ring, person.name(),
                                signed -> sit(signed.name(), signed.failures())),
                        () -> sit(person.name(), 0));
    }

    private void sit(String name, int failures) {
        desk.tasks().run(Message.of("bureau.ui.sitting-down"), _ -> desk.settings().signIn(name, failures), seated -> {
            show();
            desk.shell().status(Message.of("bureau.ui.sat-down", seated.name(), seated.role().label()));
            desk.shell().showAgain();
        });
    }

    private List<MenuItem> links(KeyRing ring, Actor seated) {
        List<MenuItem> links = new ArrayList<>();
        links.add(link("bureau.ui.password.change", () -> desk.door().changeOwn(ring, seated.name())));
        if (seated.role() == Role.ADMINISTRATOR) {
            links.add(link("bureau.ui.recovery-key", () -> desk.door().showRecoveryKey(ring)));
        }
        MenuItem lock = link("bureau.ui.lock", desk.lock());
        lock.setAccelerator(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));
        links.add(lock);
        return links;
    }

    private static MenuItem link(String key, Runnable action) {
        MenuItem item = new MenuItem(Text.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
