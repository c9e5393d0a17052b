package techcontract.party.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.party.Particulars;
import techcontract.shell.Screen;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

/** A party typed into one box. */
@ExtendWith(ApplicationExtension.class)
class PartyFormTest {
    @TempDir private Path folder;
    private ScreenDesk desk;
    private PartyForm form;

    /** The form alone. */
    private final class Page implements Screen {
        private final VBox content = new VBox(form.section());

        @Override
        public VBox content() {
            return content;
        }

        @Override
        public String title() {
            return "";
        }
    }

    @Start
    void start(Stage window) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        // The seller, the buyer and nine pairs more.
        desk.draft("一");
        IntStream.rangeClosed(1, 9)
                .forEach(pair -> desk.desk()
                        .register()
                        .draft(ScreenDesk.CLERK, Drafts.ofPair(pair, Drafts.development("二"))));
        form = new PartyForm(desk.fxml(), "seller", "卖方", desk.desk().parties(), desk.desk().codes());
        desk.show(window, new Page());
    }

    @Stop
    void stop() {
        // A name that was not chosen is looked for once more when it is left.
        form.show(Particulars.briefly("", "", "", "", ""));
        desk.close();
    }

    @Test
    void findsAPartyByPartOfItsNameItsSoundAndItsCode(FxRobot robot) {
        for (String typed : List.of("银湖智能装备有限公司", "yhznzb", "UXB123")) {
            robot.interact(() -> name(robot).requestFocus());
            robot.interact(name(robot)::clear);
            robot.interact(() -> name(robot).setText(typed));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(suggested(robot)).as(typed).first().isEqualTo(Drafts.seller().name());
        }

        robot.type(KeyCode.ENTER);

        assertThat(form.value()).isEqualTo(Drafts.seller());
    }

    @Test
    void suggestsEightAndANewOneLast(FxRobot robot) {
        robot.interact(() -> name(robot).requestFocus());
        robot.interact(() -> name(robot).setText("银湖"));
        WaitForAsyncUtils.waitForFxEvents();

        List<String> suggested = suggested(robot);
        assertThat(suggested).hasSize(9);
        assertThat(suggested.subList(0, 8)).allMatch(one -> one.contains("银湖"));
        assertThat(suggested).last().isEqualTo("新的当事人：照此名称填写");

        robot.type(KeyCode.UP).type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.ENTER);
        assertThat(form.value().name()).isEqualTo("银湖");
        assertThat(form.value().creditCode()).isEmpty();
    }

    @Test
    void saysCodeAndDistrictBesideASuggestion(FxRobot robot) {
        robot.interact(() -> name(robot).requestFocus());
        robot.interact(() -> name(robot).setText(Drafts.seller().name().substring(0, 8)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.from(list(robot)).lookup(".suggestion-detail").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("91440704MA4UXB123F · 江海区");
    }

    private static TextField name(FxRobot robot) {
        return robot.lookup("#name").queryAs(TextField.class);
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.listWindows()
                .stream()
                .map(window -> window.getScene().getRoot().lookup(".suggestions"))
                .filter(Objects::nonNull)
                .map(ListView.class::cast)
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> suggested(FxRobot robot) {
        ListView<?> list = list(robot);
        return list.lookupAll(".suggestion")
                .stream()
                .sorted((one, other) -> Double.compare(one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
                .map(line -> ((Label) ((javafx.scene.layout.HBox) line).getChildren().getFirst()).getText())
                .limit(list.getItems().size())
                .toList();
    }
}
