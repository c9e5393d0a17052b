package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;

/** A whole form from its layout: sections, fields, rows and the problems beside them. */
@ExtendWith(ApplicationExtension.class)
class FormTest {
    private SampleForm form;

    /** A package-private controller with a constructor argument, as the screens have them. */
    static final class SampleForm {
        private final LocalDate proposed;
        private final Parent content;
        @FXML private FormSection subject;
        @FXML private ProblemList rest;
        @FXML private TextField title;
        @FXML private DateField signed;
        @FXML private FormField signedField;
        @FXML private RowsField<Money> costs;

        SampleForm(Fxml fxml, LocalDate proposed) {
            this.proposed = proposed;
            content = fxml.load(this);
        }

        @FXML
        private void initialize() {
            signed.set(proposed);
            costs.rows(List.of(new RowsField.Column("说明", 200), new RowsField.Column("金额", 120)), Cost::new);
        }

        @FXML
        private void proposeToday() {
            signed.setText("今天");
        }
    }

    /** A cost: words and an amount. */
    private static final class Cost implements RowsField.Row<Money> {
        private final TextField words = new TextField();
        private final MoneyField amount = new MoneyField();

        Cost(Runnable changed) {
            amount.onChange(changed);
        }

        @Override
        public List<Region> controls() {
            return List.of(words, amount);
        }

        @Override
        public Optional<Money> value() {
            return amount.value();
        }

        @Override
        public void set(Money value) {
            amount.set(value);
        }
    }

    @Start
    void start(Stage stage) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
        form = new SampleForm(new Fxml(clock), LocalDate.of(2026, 3, 12));
        Stages.show(stage, form.content);
    }

    @Test
    void fillsTheControllerAndHandsTheClockOn(FxRobot robot) {
        assertThat(form.signed.getText()).isEqualTo("2026-03-12");

        robot.clickOn("返回");

        assertThat(form.signed.value()).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void goesOnToTheNextFieldThatIsWrongOrMissingAndRoundAgain(FxRobot robot) {
        FormProblems problems = new FormProblems(form.rest, form.subject);
        Problems wrong = new Problems().error("signed", "shell.date.noMonth", 13).hint("costs", "shell.rail");

        // The title must be filled in and is empty, the day is wrong; a hint is no reason to stop.
        robot.interact(() -> form.title.requestFocus());
        robot.interact(() -> problems.next(wrong));
        assertThat(form.signed.isFocused()).isTrue();

        robot.interact(() -> problems.next(wrong));
        assertThat(form.title.isFocused()).isTrue();

        robot.interact(() -> form.title.setText("储能电池均衡控制"));
        robot.interact(() -> problems.next(wrong));
        robot.interact(() -> problems.next(wrong));
        assertThat(form.signed.isFocused()).isTrue();
    }

    @Test
    void putsProblemsBesideTheirFields(FxRobot robot) {
        FormProblems problems = new FormProblems(form.rest, form.subject);

        robot.interact(() -> problems.refuse(new Problems().hint("signed", "shell.rail")
                .error("signed", "shell.date.noMonth", 13)
                .warning("", "shell.money.tooLarge")));

        assertThat(Stages.words(form.signedField)).contains("错误：没有 13 月").doesNotContain("导航");
        assertThat(Stages.words(form.rest)).contains("提醒：金额达到一万亿元", "提示：导航");
        assertThat(form.signed.isFocused()).isTrue();

        robot.interact(() -> problems.show(new Problems()));
        assertThat(Stages.words(form.content)).doesNotContain("错误", "提醒");
    }

    @Test
    void leadsToWhatCannotBeRead(FxRobot robot) {
        FormProblems problems = new FormProblems(form.rest, form.subject);
        robot.clickOn(form.title).interact(() -> form.signed.setText("2026-13-01"));

        robot.interact(() -> assertThat(problems.unreadable()).isTrue());

        assertThat(form.signed.isFocused()).isTrue();
        assertThat(Stages.words(form.signedField)).contains("没有 13 月");
    }

    @Test
    void leavesNoGapForAHiddenField(FxRobot robot) {
        double before = form.costs.localToScene(0, 0).getY();

        robot.interact(() -> form.signedField.setVisible(false));

        assertThat(form.costs.localToScene(0, 0).getY()).isLessThan(before);
    }

    @Test
    void addsAndRemovesRowsByKeyboard(FxRobot robot) {
        robot.clickOn(form.title).interact(() -> form.costs.set(List.of(Money.ofYuan("1"), Money.ofYuan("2"))));

        robot.clickOn("加一行").write("材料").type(KeyCode.TAB).write("3");
        assertThat(sum()).isEqualByComparingTo("6");

        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(sum()).isEqualByComparingTo("3");

        robot.push(KeyCode.CONTROL, KeyCode.INSERT).type(KeyCode.TAB).write("10");
        assertThat(form.costs.values()).containsExactly(Money.ofYuan("1"), Money.ofYuan("2"), Money.ofYuan("10"));
    }

    private BigDecimal sum() {
        return form.costs.values().stream().reduce(Money.ZERO, Money::plus).yuan();
    }

    @Test
    void fieldsStandBelowEachOtherWhereThereIsNoRoomForTwo(FxRobot robot) {
        robot.interact(() -> {
            FormField one = new FormField();
            one.setControl(new TextField());
            FormField other = new FormField();
            other.setControl(new TextField());
            // 5 × 100 pixels: one row in 600, two in 400
            FlowPane boxes = new FlowPane();
            Stream.generate(() -> new Rectangle(100, 20)).limit(5).forEach(boxes.getChildren()::add);
            FormSection section = new FormSection();
            section.getFields().setAll(List.of(one, other, boxes));

            section.resize(600, 400);
            section.layout();
            section.lookupAll("*").stream().filter(Parent.class::isInstance).forEach(node -> ((Parent) node).layout());
            assertThat(other.getLayoutY()).isEqualTo(one.getLayoutY());
            assertThat(other.getLayoutX()).isEqualTo(310);
            assertThat(boxes.getHeight()).isEqualTo(20);

            section.resize(400, 400);
            section.layout();
            section.lookupAll("*").stream().filter(Parent.class::isInstance).forEach(node -> ((Parent) node).layout());
            assertThat(other.getLayoutX()).isEqualTo(one.getLayoutX());
            assertThat(other.getLayoutY()).isEqualTo(one.getHeight());
            assertThat(one.getWidth()).isEqualTo(400);
            assertThat(boxes.getHeight()).isEqualTo(40);
        });
    }
}
