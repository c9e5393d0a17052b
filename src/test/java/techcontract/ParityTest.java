package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests named in docs/parity.md exist, and none of its rows stands there without a test or a reason. */
class ParityTest {
    private static final Path PAGE = Path.of("docs/parity.md");
    private static final Pattern CITED = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
    private static final int POINTS = 15;
    private static final int CONVENTIONS = 11;
    private static final int TROUBLES = 19;
    private static final int SHORTEST_REASON = 30;

    /** A row of a table: what it is about, and what is said of it. */
    private record Row(String section, String what, String said) {}

    @Test
    void everyTestCitedExists() throws IOException {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("techcontract");
        List<String> unknown = new ArrayList<>();
        Matcher cited = CITED.matcher(Files.readString(PAGE));
        int count = 0;
        while (cited.find()) {
            String method = Objects.requireNonNull(cited.group(2));
            String name = Objects.requireNonNull(cited.group(1));
            boolean exists = tests.stream()
                    .filter(one -> one.getSimpleName().equals(name))
                    .anyMatch(one -> isTest(one, method));
            if (!exists) {
                unknown.add(name + "." + method);
            }
            count++;
        }

        assertThat(count).isGreaterThan(POINTS + CONVENTIONS);
        assertThat(unknown).isEmpty();
    }

    private static boolean isTest(JavaClass test, String name) {
        return test.getMethods()
                .stream()
                .anyMatch(method -> method.getName().equals(name) && method.getAnnotations()
                        .stream()
                        .anyMatch(
                                annotation -> annotation.getRawType().getSimpleName().matches("(Parameterized)?Test")));
    }

    @Test
    void everyRowHasATestOrAReason() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).allSatisfy(row -> {
            boolean tested = CITED.matcher(row.said()).find();
            boolean parity = row.section().startsWith("Parity");
            assertThat(tested || (!parity && row.said().length() >= SHORTEST_REASON)).as(row.toString()).isTrue();
        });
    }

    // The design's tables have so many rows; a convention's row may be parted here, never left out.
    @Test
    void noRowOfTheDesignIsMissing() throws IOException {
        List<Row> rows = rows();

        for (int point = 1; point <= POINTS; point++) {
            String number = point + " ";
            assertThat(rows).as("parity point " + point)
                    .filteredOn(row -> row.section().startsWith("Parity") && row.what().startsWith(number))
                    .hasSize(1);
        }
        assertThat(rows.stream()
                .filter(row -> row.section().startsWith("Conventions"))
                .map(row -> row.what().split(":", 2)[0])
                .distinct()).containsExactly("Enter", "Function keys", "Number pad", "Dates", "Party box", "Validation",
                        "Unsaved guard", "Undo", "Grid", "Screens", "Tone")
                .hasSize(CONVENTIONS);
        assertThat(rows).filteredOn(row -> row.section().startsWith("JavaFX")).hasSize(TROUBLES);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String section = "";
        boolean head = true;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                section = line.substring("## ".length());
                head = true;
            } else if (line.startsWith("|---")) {
                head = false;
            } else if (line.startsWith("|") && !head) {
                String[] cells = line.split("\\|", -1);
                rows.add(new Row(section, cells[1].strip(), cells[2].strip()));
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
