package techcontract.keys.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.bureau.Bureau;
import techcontract.bureau.ui.PeopleDesk;
import techcontract.bureau.ui.PeopleMenu;
import techcontract.bureau.ui.SettingsScreen;
import techcontract.kernel.Actor;
import techcontract.kernel.Role;
import techcontract.keys.DataKey;
import techcontract.keys.KeyRing;
import techcontract.keys.RecoveryKey;
import techcontract.keys.Secret;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class DoorTest {
    private static final String RIGHT = "Green Fish 42";
    private static final String FRESH = "Rain-Tea 7x";

    @TempDir private Path folder;
    private final List<String> in = new ArrayList<>();
    private final Ticking clock = new Ticking();
    private Stage stage;
    private ScreenDesk desk;
    private Door door;
    private KeyRing ring;

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-05-26T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder.resolve("desk"), LocalDate.of(2026, 5, 26));
        Bureau first = Bureau.FIRST;
        desk.desk()
                .settings()
                .save(new Bureau(first.name(), first.regionKey(), first.pointCode(), first.numberPattern(),
                        List.of(new Actor("Chen", Role.ADMINISTRATOR), new Actor("Zhou", Role.REVIEWER)), List.of()));
        ring = KeyRing.make(folder, clock, DataKey.random(), true, "Chen", Secret.of(RIGHT));
        Dialogs dialogs = new Dialogs(stage);
        door = new Door(desk.shell(), desk.tasks(), dialogs, desk.fxml(), clock);
        PeopleDesk people = new PeopleDesk(desk.desk().settings(), Optional.of(ring), door,
                () -> door.lock(ring, "Chen"), desk.shell(), desk.tasks());
        new PeopleMenu(people).show();
        desk.show(stage, new SettingsScreen(people, desk.desk().codes(), _ -> "", dialogs, desk.fxml()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void ask(FxRobot robot) {
        robot.interact(() -> door.signIn(ring, signed -> {
            in.add(signed.name() + " " + signed.failures());
            desk.shell().uncover();
        }));
    }

    private static void write(FxRobot robot, String words, KeyCode then) {
        robot.write(words).type(then);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String words) {
        return texts(stage.getScene().getRoot()).anyMatch(text -> text.contains(words));
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<String> own = switch (node) {
            case Labeled label -> Stream.of(Objects.requireNonNullElse(label.getText(), ""));
            case TextField field -> Stream.of(field.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(DoorTest::texts))
                : own;
    }

    @Test
    void letsInByThePasswordAlone(FxRobot robot) {
        ask(robot);
        assertThat(shows("江海区科学技术局")).isFalse();

        write(robot, "nonsense", KeyCode.ENTER);
        assertThat(shows("口令不对（第 1 次）")).isTrue();
        write(robot, RIGHT, KeyCode.ENTER);

        assertThat(in).containsExactly("Chen 1");
        assertThat(shows("江海区科学技术局")).isTrue();
    }

    @Test
    void nothingOfTheDeskIsReachedWhileItIsLocked(FxRobot robot) {
        VBox content = (VBox) stage.getScene().getRoot().lookup(".page");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(content.getScene()).isNull();
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.type(KeyCode.ESCAPE, KeyCode.F10, KeyCode.F1);
        assertThat(shows("江海区科学技术局")).isFalse();
        write(robot, RIGHT, KeyCode.ENTER);

        assertThat(content.getScene()).isNotNull();
    }

    @Test
    void idleForTenMinutesLocks(FxRobot robot) {
        List<String> locked = new ArrayList<>();
        IdleLock[] idle = new IdleLock[1];
        robot.interact(() -> idle[0] = new IdleLock(stage, clock, () -> locked.add("locked")));

        clock.now = clock.now.plus(Duration.ofMinutes(6));
        robot.type(KeyCode.SHIFT);
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        robot.interact(idle[0]::look);
        assertThat(locked).isEmpty();

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        robot.interact(idle[0]::look);
        assertThat(locked).hasSize(1);
    }

    @Test
    void anotherTakesTheSeatWithTheirOwnPasswordAndChangesItFirst(FxRobot robot) {
        ring.give("Zhou", Secret.of("Begin-2026"));
        robot.type(KeyCode.F10, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        write(robot, "Begin-2026", KeyCode.ENTER);
        assertThat(shows("别人给您设的口令")).isTrue();
        write(robot, "Begin-2026", KeyCode.ENTER);
        write(robot, FRESH, KeyCode.ENTER);
        robot.write(FRESH).push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.desk().settings().actor().name()).isEqualTo("Zhou");
        assertThat(ring.mustChange("Zhou")).isFalse();
        ring.unlock("Zhou", Secret.of(FRESH));
    }

    @Test
    void escapeLeavesTheSeatToWhoSitsThere(FxRobot robot) {
        ring.give("Zhou", Secret.of("Begin-2026"));
        robot.type(KeyCode.F10, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);

        assertThat(desk.desk().settings().actor().name()).isEqualTo("Chen");
        assertThat(shows("江海区科学技术局")).isTrue();
    }

    @Test
    void theAdministratorGivesAFirstPassword(FxRobot robot) {
        robot.interact(() -> door.give(ring, "Zhou", () -> in.add("given")));
        write(robot, FRESH, KeyCode.ENTER);
        write(robot, "Rain-Tea 7y", KeyCode.ENTER);
        assertThat(shows("两遍不一样")).isTrue();
        assertThat(ring.names()).containsExactly("Chen");

        robot.push(KeyCode.CONTROL, KeyCode.A);
        write(robot, FRESH, KeyCode.ENTER);
        assertThat(in).containsExactly("given");
        assertThat(ring.mustChange("Zhou")).isTrue();
    }

    @Test
    void whoForgotThePasswordComesInByTheRecoveryKey(FxRobot robot) {
        String slip = RecoveryKey.words(ring.key());
        ask(robot);
        robot.interact(() -> robot.lookup("#forgot").queryAs(Hyperlink.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#recovery").queryAs(TextField.class).setText(slip.replace('2', '3')));
        robot.type(KeyCode.ENTER);
        write(robot, FRESH, KeyCode.ENTER);
        robot.write(FRESH).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows("写错的地方")).isEqualTo(slip.contains("2"));

        if (slip.contains("2")) {
            robot.interact(() -> robot.lookup("#recovery").queryAs(TextField.class).setText(slip));
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(in).containsExactly("Chen 0");
        ring.unlock("Chen", Secret.of(FRESH));
    }

    @Test
    void theFirstPersonOfAFolderGetsTheRecoveryKey(FxRobot robot) {
        Path fresh = folder.resolve("fresh");
        List<KeyRing> made = new ArrayList<>();
        robot.interact(() -> door.first(fresh, (keys, signed) -> {
            made.add(keys);
            in.add(signed.name());
        }));
        write(robot, "Wu", KeyCode.ENTER);
        write(robot, "12345678", KeyCode.ENTER);
        write(robot, "12345678", KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows("四类中的三类")).isTrue();
        assertThat(KeyRing.find(fresh, clock)).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.A);
        write(robot, RIGHT, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(RIGHT).push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        String slip = robot.lookup("#key").queryAs(TextField.class).getText();
        write(robot, "AAAA", KeyCode.ENTER);
        assertThat(in).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        write(robot, slip.substring(slip.length() - 4), KeyCode.ENTER);
        assertThat(in).containsExactly("Wu");
        assertThat(RecoveryKey.read(slip).derive("database")).isEqualTo(made.getFirst().key().derive("database"));
        assertThat(KeyRing.find(fresh, clock).orElseThrow().sealed()).isTrue();
    }

    @Test
    void thePersonsInTheSettingsGetTheirPasswordThere(FxRobot robot) {
        assertThat(shows("设口令")).isTrue();
        assertThat(shows("重设口令")).isTrue();
    }
}
