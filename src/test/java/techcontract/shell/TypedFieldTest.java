package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.kernel.Money;

@ExtendWith(ApplicationExtension.class)
class TypedFieldTest {
    private final List<Optional<Money>> heard = new ArrayList<>();
    private MoneyField money;
    private DateField date;
    private FormField dateItem;

    @Start
    void start(Stage stage) {
        money = new MoneyField();
        money.onChange(() -> heard.add(money.value()));
        date = new DateField(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
        dateItem = new FormField("签订日期", date);
        Stages.show(stage, new VBox(new FormField("成交额", money), dateItem));
    }

    @Test
    void readsWhileTypingAndWritesOnLeaving(FxRobot robot) {
        robot.clickOn(money).write("12.5w");

        assertThat(money.getText()).isEqualTo("12.5w");
        assertThat(money.getCaretPosition()).isEqualTo(5);
        assertThat(money.value()).contains(Money.ofYuan("125000"));

        robot.type(KeyCode.TAB);

        assertThat(money.getText()).isEqualTo("125,000.00");
        assertThat(heard).last().isEqualTo(Optional.of(Money.ofYuan("125000")));
    }

    @Test
    void keepsTheCaretInTheMiddleOfANumber(FxRobot robot) {
        robot.interact(() -> money.set(Money.ofYuan("1250000")));
        robot.clickOn(money).interact(() -> money.positionCaret(1));

        robot.write("9");

        assertThat(money.getText()).isEqualTo("19,250,000.00");
        assertThat(money.getCaretPosition()).isEqualTo(2);
    }

    @Test
    void writesAShortDateInFull(FxRobot robot) {
        robot.clickOn(date).write("0312").type(KeyCode.TAB);

        assertThat(date.getText()).isEqualTo("2026-03-12");
        assertThat(date.value()).contains(LocalDate.of(2026, 3, 12));
    }

    @Test
    void complainsAboutADateOnlyAfterItWasLeft(FxRobot robot) {
        robot.clickOn(date).write("0230");
        assertThat(Stages.words(dateItem)).doesNotContain("没有 30 日");

        robot.clickOn(money);
        assertThat(Stages.words(dateItem)).contains("没有 30 日");
        assertThat(date.getText()).isEqualTo("0230");

        robot.doubleClickOn(date).write("0228");
        assertThat(Stages.words(dateItem)).doesNotContain("没有 30 日");
    }
}
