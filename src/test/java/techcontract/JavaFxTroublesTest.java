package techcontract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other JavaFX programs were complained about for cannot come back unnoticed (docs/parity.md). */
class JavaFxTroublesTest {
    // The fixes counted on: input methods in pop-ups (24), fonts and tables (25), scale on Windows and KDE (26).
    private static final int OLDEST = 26;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("techcontract");

    @Test
    void runsOnAJavaFxThatHasTheFixes() throws IOException {
        Matcher version = Pattern.compile("<javafx.version>(\\d+)").matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Integer.parseInt(Objects.requireNonNull(version.group(1)))).isGreaterThanOrEqualTo(OLDEST);
    }

    // A cached node at a fraction of a pixel is blurred.
    @Test
    void cachesNoNode() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString())
                    .doesNotContainPattern("\\bcache(Hint)?=\"|-fx-cache|\\.setCache(Hint)?\\(");
        }
    }

    // DatePicker drops what is typed, editable tables of the library drop it on a click elsewhere, others lack input methods.
    @Test
    void typesIntoNothingButItsOwnAndPlainTextFields() throws IOException {
        for (String control : List.of("DatePicker", "Spinner", "cell.TextFieldTableCell", "cell.ComboBoxTableCell")) {
            noClasses().should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.scene.control." + control)
                    .check(CLASSES);
        }
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.fxmisc..", "jfx.incubator..").check(CLASSES);
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString())
                    .doesNotContainPattern("<(ComboBox|DatePicker)[^>]*editable=\"true");
        }
    }

    // Nodes put on paper came out blank or not at all; paper is made of PDF here.
    @Test
    void printsNoNodes() {
        noClasses().should().dependOnClassesThat().resideInAPackage("javafx.print..").check(CLASSES);
    }

    @Test
    void bringsNeitherBrowserNorPlayer() throws IOException {
        noClasses().should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.web..", "javafx.scene.media..")
                .check(CLASSES);
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("<artifactId>javafx-web",
                "<artifactId>javafx-media");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> found = files
                    .filter(file -> Stream.of(".java", ".fxml", ".css").anyMatch(file.toString()::endsWith))
                    .toList();
            assertThat(found).hasSizeGreaterThan(300);
            return found;
        }
    }
}
