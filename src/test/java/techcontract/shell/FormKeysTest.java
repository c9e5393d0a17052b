package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
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

@ExtendWith(ApplicationExtension.class)
class FormKeysTest {
    private TextField title;
    private CheckBox foreign;
    private TextArea remark;
    private Button accept;
    private int saved;
    private int accepted;
    private VBox form;

    @Start
    void start(Stage stage) {
        title = new TextField();
        foreign = new CheckBox("涉外");
        remark = new TextArea();
        accept = new Button("受理");
        accept.setOnAction(_ -> accepted++);
        form = new VBox(title, foreign, remark, accept);
        FormKeys.on(form, () -> saved++);
        Stages.show(stage, form);
    }

    @Test
    void walksInReadingOrderAndPressesTheButtonAtTheEnd(FxRobot robot) {
        robot.clickOn(title).type(KeyCode.ENTER);
        assertThat(foreign.isFocused()).isTrue();

        robot.type(KeyCode.ENTER);
        assertThat(remark.isFocused()).isTrue();

        robot.type(KeyCode.ENTER);
        assertThat(accept.isFocused()).isTrue();
        assertThat(accepted).isZero();

        robot.type(KeyCode.ENTER);
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void walksBackWithShift(FxRobot robot) {
        robot.clickOn(remark).push(KeyCode.SHIFT, KeyCode.ENTER);

        assertThat(foreign.isFocused()).isTrue();
    }

    @Test
    void startsANewLineWithAltOnly(FxRobot robot) {
        robot.clickOn(remark).write("a").push(KeyCode.ALT, KeyCode.ENTER).write("b").type(KeyCode.ENTER);

        assertThat(remark.getText()).isEqualTo("a\nb");
        assertThat(accept.isFocused()).isTrue();
    }

    @Test
    void leavesATextAreaWithTabAsAnyOtherField(FxRobot robot) {
        robot.clickOn(remark).type(KeyCode.TAB);
        assertThat(accept.isFocused()).isTrue();
        assertThat(remark.getText()).isEmpty();

        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(remark.isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(foreign.isFocused()).isTrue();
    }

    @Test
    void passesOverAHelpingButtonWithEnterOnly(FxRobot robot) {
        Button helper = new Button("采用");
        FormKeys.passOver(helper);
        robot.interact(() -> form.getChildren().add(1, helper));

        robot.clickOn(title).type(KeyCode.ENTER);
        assertThat(foreign.isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(title.isFocused()).isTrue();

        robot.type(KeyCode.TAB);
        assertThat(helper.isFocused()).isTrue();
    }

    @Test
    void savesFromAnyField(FxRobot robot) {
        robot.clickOn(remark).push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn(title).push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(saved).isEqualTo(2);
        assertThat(remark.getText()).isEmpty();
    }

    @Test
    void savesWithCtrlSOnlyWhereThereIsNothingButToSave(FxRobot robot) {
        robot.clickOn(title).push(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).isZero();

        FormKeys.saving(form, () -> saved++);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void leavesEnterToTheInputMethod(FxRobot robot) {
        robot.clickOn(title).interact(() -> compose("ni"));
        robot.type(KeyCode.ENTER);
        assertThat(title.isFocused()).isTrue();

        robot.interact(() -> compose(""));
        robot.type(KeyCode.ENTER);
        assertThat(foreign.isFocused()).isTrue();
    }

    private void compose(String text) {
        List<InputMethodTextRun> composed = text.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(title,
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed, "", text.length()));
    }
}
