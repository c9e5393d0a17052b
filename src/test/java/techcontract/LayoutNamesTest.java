package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import techcontract.kernel.Text;
import techcontract.testing.AccessibleNames;

/**
 * Every control of every layout has a name for screen readers. Tables and lists get theirs from their controllers
 * ({@code Tables.prepare}): they, and what is made in code, are looked at by {@code ScreenDesk} in each screen's own
 * test.
 */
@ExtendWith(ApplicationExtension.class)
class LayoutNamesTest {
    // What these do, and so what they say, depends on what is shown: the step that comes next, the value copied next.
    private static final Set<String> NAMED_LATER = Set.of("BatchScreen.fxml: Button #apply in .page-actions",
            "AfterScreen.fxml: Button #take in .page-actions", "ContractScreen.fxml: Button #next in .page-actions",
            "IntakeScreen.fxml: Button #accept in .page-actions", "RecognitionScreen.fxml: Button in #refuse",
            "RecognitionScreen.fxml: Button in #back", "RecognitionScreen.fxml: Button in #ahead",
            "FillingStrip.fxml: Button #copy in .page-toolbar",
            "PasswordCard.fxml: Button #yes in .page-actions");

    @Test
    void everyControlOfEveryLayoutHasAName(FxRobot robot) throws IOException {
        List<String> missing = new ArrayList<>();
        List<Path> layouts;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            layouts = files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
        }

        robot.interact(() -> layouts.forEach(layout -> AccessibleNames.missing(load(layout))
                .stream()
                .filter(one -> !one.startsWith("TableView") && !one.startsWith("ListView")
                        && !one.startsWith("TreeView"))
                .forEach(one -> missing.add(layout.getFileName() + ": " + one))));

        assertThat(layouts).hasSizeGreaterThan(25);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(NAMED_LATER);
    }

    // Without its controller, whose room would have to be opened first.
    private static Node load(Path layout) {
        try {
            String bare = Files.readString(layout)
                    .replaceAll("\\s+fx:controller=\"[^\"]*\"", "")
                    .replaceAll("\\s+on[A-Z]\\w*=\"#[^\"]*\"", "");
            FXMLLoader loader = new FXMLLoader(layout.toUri().toURL(), Text.bundle());
            loader.getNamespace().put("clock", Clock.systemUTC());
            return loader.load(new ByteArrayInputStream(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(layout.toString(), e);
        }
    }
}
