package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Role;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private static final List<Actor> PEOPLE = List.of(new Actor("王小明"), new Actor("周复核", Role.REVIEWER));
    private final List<Actor> sat = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private Stage stage;
    private Shell shell;
    private Page contract;

    /** A screen of one field; what is typed into it is unsaved. */
    private final class Page implements Screen {
        private final String title;
        private final TextField field = new TextField();
        private final VBox content = new VBox(new ScrollPane(field), new Label());
        private final Dialogs dialogs;
        private boolean saves = true;
        private int shown;
        private boolean searchable;

        Page(String title, Dialogs dialogs) {
            made.add(title);
            this.title = title;
            this.dialogs = dialogs;
            field.setId(title);
        }

        @Override
        public Parent content() {
            return content;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void shown() {
            shown++;
        }

        @Override
        public Optional<TextField> searchBox() {
            return searchable ? Optional.of(field) : Optional.empty();
        }

        @Override
        public boolean mayLeave() {
            return field.getText().isEmpty() || dialogs.mayLeave(() -> {
                if (saves) {
                    field.clear();
                }
                return saves;
            });
        }
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        shell = new Shell();
        Dialogs dialogs = new Dialogs(stage);
        contract = new Page("合同", dialogs);
        shell.rail(List.of(new RailEntry("today", Material2AL.ALARM, "今日", () -> new Page("今日", dialogs)),
                new RailEntry("ledger", Material2AL.LIST, "台账", () -> new Page("台账", dialogs)),
                new RailEntry("party", Material2AL.GROUP, "当事人", () -> new Page("当事人", dialogs))));
        shell.onSearch(searched::add);
        shell.bureau("青川县科学技术局");
        shell.people(PEOPLE.getFirst(), PEOPLE, sat::add);
        shell.guard(stage);
        Stages.show(stage, shell.root());
        shell.open("today");
    }

    @Test
    void makesAScreenWhenItIsFirstOpened(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT2).push(KeyCode.ALT, KeyCode.DIGIT1).push(KeyCode.ALT, KeyCode.DIGIT2);

        assertThat(made).containsExactly("合同", "今日", "台账");
        assertThat(title(robot)).isEqualTo("台账");
        assertThat(robot.lookup("#台账").queryTextInputControl().isFocused()).isTrue();
    }

    @Test
    void aLetterPressedWithAltIsSpentOnTheScreenItWasMeantFor(FxRobot robot) {
        contract.content.getChildren().add(lettered("提交(_N)", () -> {}));
        robot.interact(() -> {
            Page today = new Page("今日", new Dialogs(stage));
            today.content.getChildren().add(lettered("新登记(_N)", () -> shell.show(contract)));
            shell.show(today);
        });

        robot.push(KeyCode.ALT, KeyCode.N);

        assertThat(title(robot)).isEqualTo("合同");
        assertThat(contract.field.isFocused()).isTrue();
    }

    private static Button lettered(String words, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Test
    void walksTheRailWithArrows(FxRobot robot) {
        robot.interact(() -> robot.lookup("#rail-today").query().requestFocus());

        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(title(robot)).isEqualTo("当事人");
    }

    @Test
    void findsTheWayBackToTheScreenBefore(FxRobot robot) {
        robot.interact(() -> shell.show(contract));
        assertThat(title(robot)).isEqualTo("合同");

        robot.type(KeyCode.ESCAPE);
        assertThat(title(robot)).isEqualTo("今日");
        assertThat(robot.lookup("#今日").queryTextInputControl().isFocused()).isTrue();

        robot.interact(() -> shell.show(contract));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(title(robot)).isEqualTo("今日");
        assertThat(contract.shown).isEqualTo(2);
    }

    @Test
    void findsTheWayBackFromAMenuThatIsClosed(FxRobot robot) {
        MenuButton menu = new MenuButton("更多", null, new MenuItem("打印"));
        contract.content.getChildren().add(menu);
        robot.interact(() -> {
            shell.show(contract);
            menu.requestFocus();
        });

        robot.type(KeyCode.DOWN);
        assertThat(menu.isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(menu.isShowing()).isFalse();
        assertThat(title(robot)).isEqualTo("合同");
        robot.type(KeyCode.ESCAPE);
        assertThat(title(robot)).isEqualTo("今日");
    }

    @Test
    void staysWhenTheUserGoesOnEditing(FxRobot robot) {
        robot.interact(() -> shell.show(contract));
        robot.clickOn(contract.field).write("x").push(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(robot.lookup("继续编辑(_E)").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);

        assertThat(title(robot)).isEqualTo("合同");
        assertThat(contract.field.getText()).isEqualTo("x");
    }

    @Test
    void savesBeforeLeavingOnEnter(FxRobot robot) {
        robot.interact(() -> shell.show(contract));

        robot.clickOn(contract.field).write("x").push(KeyCode.ALT, KeyCode.DIGIT2).type(KeyCode.ENTER);

        assertThat(title(robot)).isEqualTo("台账");
        assertThat(contract.field.getText()).isEmpty();
    }

    @Test
    void staysWhenItCannotBeSaved(FxRobot robot) {
        contract.saves = false;
        robot.interact(() -> shell.show(contract));

        robot.clickOn(contract.field).write("x").type(KeyCode.ESCAPE).type(KeyCode.ENTER);

        assertThat(title(robot)).isEqualTo("合同");
    }

    @Test
    void leavesWithoutSavingWhenToldSo(FxRobot robot) {
        robot.interact(() -> shell.show(contract));

        robot.clickOn(contract.field).write("x").type(KeyCode.ESCAPE).clickOn("不保存(_N)");

        assertThat(title(robot)).isEqualTo("今日");
        assertThat(contract.field.getText()).isEqualTo("x");
    }

    @Test
    void asksBeforeTheWindowCloses(FxRobot robot) {
        robot.interact(() -> shell.show(contract));
        robot.clickOn(contract.field).write("x");

        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);

        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void searchesFromAnywhere(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("abc").type(KeyCode.ENTER);

        assertThat(searched).containsExactly("abc");
    }

    @Test
    void readsTheScreenAtTheFrontAnew(FxRobot robot) {
        robot.interact(() -> shell.show(contract));

        robot.type(KeyCode.F5);

        assertThat(contract.shown).isEqualTo(2);
    }

    @Test
    void asksBeforeItReadsOverWhatWasTyped(FxRobot robot) {
        robot.interact(() -> shell.show(contract));

        robot.clickOn(contract.field).write("x").type(KeyCode.F5).type(KeyCode.ESCAPE);

        assertThat(contract.shown).isEqualTo(1);
        assertThat(contract.field.getText()).isEqualTo("x");
    }

    @Test
    void findsOnTheScreenOrElseInTheBoxAtTheTop(FxRobot robot) {
        robot.interact(() -> shell.show(contract));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup("#shell-search").query().isFocused()).isTrue();

        contract.searchable = true;
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(contract.field.isFocused()).isTrue();
    }

    @Test
    void beginsAContractAndFindsAPartyFromAnywhere(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        shell.onNew(() -> asked.add("new"));
        shell.onFindParty(() -> asked.add("party"));

        robot.push(KeyCode.CONTROL, KeyCode.N).type(KeyCode.F3);

        assertThat(asked).containsExactly("new", "party");
    }

    @Test
    void heedsNoneOfTheseKeysWhileItIsCovered(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        shell.onNew(() -> asked.add("new"));
        shell.onFindParty(() -> asked.add("party"));
        robot.interact(() -> shell.show(contract));
        TextField password = new TextField();
        robot.interact(() -> shell.cover(new VBox(password)));
        robot.interact(password::requestFocus);

        robot.push(KeyCode.CONTROL, KeyCode.N).type(KeyCode.F3).type(KeyCode.F5).push(KeyCode.CONTROL, KeyCode.F);

        assertThat(asked).isEmpty();
        assertThat(contract.shown).isEqualTo(1);
        assertThat(password.isFocused()).isTrue();
    }

    @Test
    void helpsWithTheScreenAtTheFront(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        shell.onHelp(asked::add);

        robot.type(KeyCode.F1);

        assertThat(asked).containsExactly("Page");
    }

    @Test
    void saysWhatWasDoneLast(FxRobot robot) {
        robot.interact(() -> shell.status(Message.of("shell.tasks.cancelled")));

        assertThat(robot.lookup("#shell-status").queryLabeled().getText()).isEqualTo("已取消，没有改动任何数据");
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".page-title").queryLabeled().getText();
    }
}
