package techcontract.party.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import techcontract.shell.Dialogs;
import techcontract.testing.Drafts;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class PartiesScreenTest {
    @TempDir private Path folder;
    private final List<String> shown = new ArrayList<>();
    private ScreenDesk desk;

    @Start
    void start(Stage window) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.draft("一");
        desk.draft("二");
        PartyDesk parties = new PartyDesk(desk.desk().parties(), desk.desk().merges(), desk.desk().codes(),
                desk.desk().ledger()::countByParty, shown::add, () -> ScreenDesk.CLERK, desk.desk().clock(),
                desk.shell(), desk.tasks(), new Dialogs(window));
        desk.show(window, new PartiesScreen(parties, desk.fxml()));
    }

    @Stop
    void stop() {
        desk.close();
    }

    @Test
    void findsAPartyBySoundAndGoesToItsContractsByKeyboard(FxRobot robot) throws TimeoutException {
        assertThat(rows(robot).getItems()).hasSize(2);

        robot.write("yhznzb");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> rows(robot).getItems().size() == 1);
        assertThat(rows(robot).getItems().getFirst().contracts()).isEqualTo(2);
        assertThat(robot.lookup(".panel-title").queryAs(Label.class).getText())
                .isEqualTo(Drafts.seller().name());
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);

        assertThat(shown).containsExactly(Drafts.seller().name());
    }

    @SuppressWarnings("unchecked")
    private static TableView<PartyRow> rows(FxRobot robot) {
        return robot.lookup("#parties").queryAs(TableView.class);
    }
}
