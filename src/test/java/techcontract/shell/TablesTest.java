package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import techcontract.kernel.Message;
import techcontract.kernel.Money;

@ExtendWith(ApplicationExtension.class)
class TablesTest {
    private record Row(String title, Money amount, LocalDate day) {}

    private final List<Row> opened = new ArrayList<>();
    private TableView<Row> table;
    private Label sums;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        sums = new Label();
        Tables.prepare(table, "台账", Message.of("shell.search"), opened::add);
        table.getColumns().add(Tables.text("项目", 200, Row::title));
        table.getColumns().add(Tables.tenThousands("成交额(万元)", 120, Row::amount));
        table.getColumns().add(Tables.date("日期", 120, Row::day));
        table.getColumns().add(Tables.state("状态", 100, _ -> "已登记", _ -> Tone.GOOD));
        Tables.summarise(table, sums, rows -> rows.size() + " " + rows.stream()
                .map(Row::amount)
                .reduce(Money.ZERO,
                        Money::plus));
        Stages.show(stage, new VBox(table, sums));
    }

    @Test
    void saysWhatToDoWhenEmpty() {
        assertThat(Stages.words(table)).contains("搜索");
    }

    @Test
    void opensARowByKeyAndByMouse(FxRobot robot) {
        fill(robot);

        robot.clickOn("甲").type(KeyCode.ENTER).doubleClickOn("乙");

        assertThat(opened).extracting(Row::title).containsExactly("甲", "乙");
    }

    @Test
    void writesNumbersAndDatesInOneForm(FxRobot robot) {
        fill(robot);

        assertThat(Stages.words(table)).contains("125.00", "2026-03-12", "已登记");
    }

    @Test
    void sumsTheSelectedRows(FxRobot robot) {
        fill(robot);

        robot.clickOn("甲").push(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(sums.getText()).isEqualTo("2 1,250,001.00");
    }

    @Test
    void givesTheSelectedRowsToExcelWithHeadings(FxRobot robot) {
        fill(robot);

        robot.clickOn("甲").push(KeyCode.SHIFT, KeyCode.DOWN);

        assertThat(Tables.asText(table)).isEqualTo("""
                项目\t成交额(万元)\t日期\t状态
                甲\t125.000000\t2026-03-12\t已登记
                乙\t0.000100\t2026-03-13\t已登记
                """);
    }

    @Test
    void givesAHeadingOverSeveralColumnsToExcelWithEachOfThem(FxRobot robot) {
        fill(robot);
        TableColumn<Row, String> over = new TableColumn<>("合同");
        robot.interact(() -> {
            over.getColumns().setAll(List.copyOf(table.getColumns()).subList(1, 3));
            table.getColumns().setAll(List.of(table.getColumns().getFirst(), over));
        });

        assertThat(Tables.asText(table)).startsWith("项目\t合同 成交额(万元)\t合同 日期\n");
    }

    private void fill(FxRobot robot) {
        robot.interact(() -> table.getItems()
                .setAll(new Row("甲", Money.ofYuan("1250000"), LocalDate.of(2026, 3, 12)),
                        new Row("乙", Money.ofYuan("1"), LocalDate.of(2026, 3, 13))));
    }
}
