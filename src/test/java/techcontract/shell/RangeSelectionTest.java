package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import javafx.collections.ObservableListBase;
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

@ExtendWith(ApplicationExtension.class)
class RangeSelectionTest {
    private static final int ROWS = 100_000;
    private final BitSet read = new BitSet();
    private TableView<Integer> table;
    private RangeSelection<Integer> selection;

    /** A long list that remembers which rows were asked for. */
    private final class ManyRows extends ObservableListBase<Integer> {
        @Override
        public Integer get(int row) {
            read.set(row);
            return row;
        }

        @Override
        public int size() {
            return ROWS;
        }
    }

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        Tables.prepare(table, "台账", Message.of("shell.search"), _ -> {});
        table.getColumns().add(Tables.text("号", 100, Object::toString));
        selection = RangeSelection.on(table);
        table.setItems(new ManyRows());
        Stages.show(stage, new VBox(table));
        table.requestFocus();
        selection.selectFirst();
    }

    @Test
    void selectsAllRowsReadingNoneButThoseInSight(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.A);

        assertThat(selection.rows().cardinality()).isEqualTo(ROWS);
        assertThat(read.cardinality()).isLessThan(200);
    }

    @Test
    void selectsToTheEndWithShiftAndBackAgain(FxRobot robot) {
        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.END);
        assertThat(selection.rows().cardinality()).isEqualTo(ROWS - 1);

        robot.push(KeyCode.SHIFT, KeyCode.HOME);
        assertThat(selection.rows().cardinality()).isEqualTo(2);
        assertThat(read.cardinality()).isLessThan(400);
    }
}
