package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.kernel.Message;

@ExtendWith(ApplicationExtension.class)
class SuggestionFieldTest {
    private final List<String> regions = IntStream.range(0, 3000).mapToObj("%04d 区"::formatted).toList();
    private final List<String> created = new ArrayList<>();
    private int changes;
    private SuggestionField<String> field;
    private TextField next;

    @Start
    void start(Stage stage) {
        field = new SuggestionField<>();
        field.suggest(typed -> regions.stream().filter(region -> region.contains(typed)).toList(), region -> region);
        field.onChange(() -> changes++);
        next = new TextField();
        VBox form = new VBox(field, next);
        FormKeys.on(form, () -> {});
        Stages.show(stage, form);
    }

    @Test
    void takesWhatTheArrowsChooseAndGoesOn(FxRobot robot) {
        robot.clickOn(field).write("12").type(KeyCode.DOWN);
        assertThat(field.isFocused()).isTrue();

        robot.type(KeyCode.ENTER);

        assertThat(field.value()).contains("0112 区");
        assertThat(field.isOpen()).isFalse();
        assertThat(next.isFocused()).isTrue();
        // Two letters, and the item for them.
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void opensEverythingAtTheChosenItem(FxRobot robot) {
        robot.interact(() -> field.set("2500 区"));

        robot.clickOn(field).type(KeyCode.F4).type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(field.value()).contains("2501 区");
    }

    @Test
    void opensEverythingWhenNothingFits(FxRobot robot) {
        robot.clickOn(field).write("x").type(KeyCode.F4).type(KeyCode.ENTER);

        assertThat(field.value()).contains("0000 区");
    }

    @Test
    void closesOnEscapeAndKeepsTheWords(FxRobot robot) {
        robot.clickOn(field).write("12").type(KeyCode.ESCAPE);

        assertThat(field.isOpen()).isFalse();
        assertThat(field.getText()).isEqualTo("12");
        assertThat(field.value()).isEmpty();
    }

    @Test
    void holdsNothingThatIsNotInTheList(FxRobot robot) {
        robot.clickOn(field).write("12").type(KeyCode.TAB);

        assertThat(field.value()).isEmpty();
        assertThat(field.problem().orElseThrow().toString()).contains("不在列表中");
    }

    @Test
    void takesAnItemTypedOutInFull(FxRobot robot) {
        robot.clickOn(field).write("0012区").interact(() -> field.setText("0012 区"));
        robot.type(KeyCode.ESCAPE).type(KeyCode.TAB);

        assertThat(field.value()).contains("0012 区");
    }

    @Test
    void holdsNothingOnceItsTextIsChanged(FxRobot robot) {
        robot.interact(() -> field.set("2500 区"));

        robot.clickOn(field).type(KeyCode.END).type(KeyCode.BACK_SPACE);

        assertThat(field.value()).isEmpty();
    }

    @Test
    void waitsForTheInputMethodBeforeItSuggests(FxRobot robot) {
        robot.clickOn(field).interact(() -> inputMethod("12", ""));
        assertThat(field.isOpen()).isFalse();

        robot.interact(() -> inputMethod("", "12"));
        assertThat(field.isOpen()).isTrue();
        assertThat(field.getText()).isEqualTo("12");
    }

    @Test
    void offersToMakeWhatIsNotThere(FxRobot robot) {
        robot.interact(() -> field.offerNew(Message.of("shell.rows.add"), created::add));

        robot.clickOn(field).write("none").type(KeyCode.ENTER);

        assertThat(created).containsExactly("none");
        assertThat(field.isFocused()).isTrue();
    }

    private void inputMethod(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(field, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed,
                composed.length()));
    }
}
