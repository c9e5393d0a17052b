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
import techcontract.party.LadderYear;
import techcontract.party.TitleKind;
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
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(".panel-title").tryQuery().isPresent());
        assertThat(robot.lookup(".panel-title").queryAs(Label.class).getText())
                .isEqualTo(Drafts.seller().name());
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);

        assertThat(shown).containsExactly(Drafts.seller().name());
    }

    @Test
    void showsContactDataInFullOnlyWhenAsked(FxRobot robot) {
        robot.interact(() -> rows(robot).getItems()
                .stream()
                .filter(row -> row.party().particulars().name().equals(Drafts.seller().name()))
                .findFirst()
                .ifPresent(rows(robot).getSelectionModel()::select));
        assertThat(robot.lookup("联系人 陈*　电话 075*-***3456").tryQuery()).isPresent();
        assertThat(revealed()).isZero();

        robot.clickOn("显示");

        assertThat(robot.lookup("联系人 陈红　电话 0750-3123456").tryQuery()).isPresent();
        assertThat(revealed()).isOne();
    }

    private long revealed() {
        return desk.desk()
                .database()
                .read(session -> session
                        .createSelectionQuery("select count(a) from AuditEntry a where a.action = 'party.reveal'",
                                Long.class)
                        .getSingleResult());
    }

    @Test
    void showsTheLadderYearByYear(FxRobot robot) {
        long party = rows(robot).getItems().getFirst().party().partyId();
        desk.desk()
                .parties()
                .addTitle(ScreenDesk.CLERK, party, TitleKind.HIGH_TECH, "", LocalDate.of(2025, 2, 1),
                        LocalDate.of(2028, 1, 31));

        robot.push(KeyCode.ALT, KeyCode.T);

        TableView<LadderYear> years = robot.lookup("#years").queryTableView();
        assertThat(years.isFocused()).isTrue();
        assertThat(years.getItems()).extracting(one -> one.step(TitleKind.HIGH_TECH).held()).containsExactly(1L, 1L);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#parties").tryQuery()).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static TableView<PartyRow> rows(FxRobot robot) {
        return robot.lookup("#parties").queryAs(TableView.class);
    }
}
