package techcontract.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import techcontract.help.HelpTopic;
import techcontract.help.HelpTopics;
import techcontract.testing.ScreenDesk;

@ExtendWith(ApplicationExtension.class)
class HelpScreenTest {
    @TempDir private Path folder;
    private ScreenDesk desk;

    @Start
    void start(Stage window) {
        desk = new ScreenDesk(folder, LocalDate.of(2026, 5, 26));
        desk.show(window, new HelpScreen(HelpTopics.load(), "FillingStrip", desk.fxml()));
    }

    @Stop
    void stop() {
        desk.close();
    }

    @Test
    void opensAtThePageAskedFor(FxRobot robot) {
        ListView<HelpTopic> topics = robot.lookup(".list-view").queryListView();

        assertThat(topics.getSelectionModel().getSelectedItem().title()).isEqualTo("填报助手");
    }
}
