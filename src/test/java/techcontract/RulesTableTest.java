package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techcontract.excel.CsvTable;
import techcontract.rules.ChecklistItem;
import techcontract.rules.Consequence;
import techcontract.rules.Provenance;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;

/** Holds {@code docs/rules.md} to the domain's rule list, the code, the shipped packs and the golden set. */
class RulesTableTest {
    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Path GOLDEN = Path.of("src/test/resources/techcontract/golden/cases.csv");
    private static final List<Path> ROOTS = List.of(Path.of("src/main/resources/techcontract"),
            Path.of("src/test/resources/techcontract"), Path.of(""));
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern CASE = Pattern.compile("\\bG\\d{3}\\b");
    private static final Pattern NUMBER = Pattern.compile("[RVNA]\\d+");
    private static final String MUST_BE_VERIFIED = "待核实";
    private static final String NONE = "–";

    // As they stand in the domain's rule list.
    private static final List<String> NUMBERS = Stream.of(numbers("R", 1, 5), numbers("R", 10, 22),
            numbers("R", 30, 55), numbers("R", 60, 61), numbers("R", 70, 78), numbers("R", 80, 88),
            numbers("R", 90, 95), numbers("R", 100, 104), numbers("R", 110, 112), numbers("R", 120, 125),
            numbers("R", 130, 149), numbers("V", 1, 18), numbers("N", 1, 12), numbers("A", 1, 10))
            .flatMap(List::stream)
            .toList();

    private final RulePack before = RulePacks.shipped().inForceOn(LocalDate.of(2026, 2, 28));
    private final RulePack now = RulePacks.shipped().inForceOn(LocalDate.of(2026, 3, 1));

    private static List<String> numbers(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number).toList();
    }

    /** A row about one number of the list. */
    private record Row(String number, String covered, String what, String where, String test) {}

    private static List<Row> rows() throws IOException {
        return cells().filter(cells -> cells.size() == 5 && NUMBER.matcher(cells.getFirst()).matches())
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
    }

    private static Stream<List<String>> cells() throws IOException {
        return Files.readAllLines(PAGE)
                .stream()
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    @Test
    void everyRuleStandsInItOnce() throws IOException {
        assertThat(rows()).extracting(Row::number).containsExactlyInAnyOrderElementsOf(NUMBERS);
    }

    @Test
    void whatIsCoveredSaysWhereAndWhatProvesIt() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.covered()).as(row.number()).isIn("yes", "part", "no", NONE);
            assertThat(row.what()).as(row.number()).isNotEmpty();
            if (row.covered().equals("yes")) {
                assertThat(row.where()).as(row.number()).contains("`");
                assertThat(row.test()).as(row.number()).isNotEqualTo(NONE);
            }
            if (row.covered().equals("part")) {
                assertThat(row.where()).as(row.number()).contains("`");
            }
        });
    }

    @Test
    void everythingItNamesExists() throws IOException {
        Set<String> classes = classes();
        Set<String> unknown = new TreeSet<>();
        for (MatchResult named : NAMED.matcher(Files.readString(PAGE)).results().toList()) {
            String name = Objects.requireNonNull(named.group(1));
            if (name.contains("/") ? !isFile(name) : !classes.contains(name)) {
                unknown.add(name);
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes
                                .add(name.substring(name.lastIndexOf('/') + 1, name.length() - ".java".length())));
            }
        }
        return classes;
    }

    // A path, or a path and the kind of lines meant: rules/RS2026.csv CHECK.
    private static boolean isFile(String name) throws IOException {
        String[] parts = name.split(" ", 2);
        for (Path root : ROOTS) {
            Path file = root.resolve(parts[0]);
            if (Files.exists(file)) {
                return parts.length == 1 || Files.readString(file).contains("\n" + parts[1] + ",");
            }
        }
        return false;
    }

    @Test
    void everyGoldenCaseItNamesExists() throws IOException {
        List<String> named = CASE.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();

        assertThat(named).isNotEmpty().isSubsetOf(golden().stream().map(row -> row.get("id")).toList());
    }

    private static List<CsvTable.Row> golden() throws IOException {
        try (InputStream csv = Files.newInputStream(GOLDEN)) {
            return CsvTable.read(csv).rows();
        }
    }

    @Test
    void everyUncertainRuleIsMarked() throws IOException {
        Map<String, Provenance> provenances = new HashMap<>();
        now.checklist().forEach(item -> provenances.put(item.code(), item.provenance()));
        now.facts().forEach(rule -> provenances.put(rule.code(), rule.provenance()));
        now.refusalGrounds().forEach(ground -> provenances.put(ground.code(), ground.provenance()));
        now.hints().forEach(hint -> provenances.put(hint.code(), hint.provenance()));

        assertThat(rows()).filteredOn(row -> provenances.containsKey(row.number())
                && provenances.get(row.number()).certainty().mustBeVerified())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.what()).as(row.number()).contains(MUST_BE_VERIFIED));
    }

    @Test
    void theChecklistIsThatOfThePackWithTheCasesThatFailIt() throws IOException {
        Map<String, List<String>> failing = new HashMap<>();
        for (CsvTable.Row row : golden()) {
            for (String code : row.get("expected_findings").split("\\|", -1)) {
                failing.computeIfAbsent(code, _ -> new ArrayList<>()).add(row.get("id"));
            }
        }
        List<List<String>> expected = now.checklist()
                .stream()
                .filter(item -> !item.code().startsWith("R"))
                .map(item -> List.of(item.code(),
                        item.typeKeys().isEmpty() ? "every type" : String.join(" ", item.typeKeys()),
                        item.yesIsGood() ? "YES" : "NO", leadsTo(item.failing()), mark(beforeOf(item)), mark(item),
                        String.join(", ", failing.getOrDefault(item.code(), List.of()))))
                .toList();

        assertThat(
                cells().filter(cells -> cells.size() == 7).skip(1).filter(cells -> !cells.getFirst().startsWith("-")))
                .containsExactlyElementsOf(expected);
    }

    private ChecklistItem beforeOf(ChecklistItem item) {
        return before.checklist().stream().filter(one -> one.code().equals(item.code())).findFirst().orElseThrow();
    }

    private static String leadsTo(Consequence failing) {
        return Stream.of(failing.outcome().name(), failing.typeKey(), failing.ground())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String mark(ChecklistItem item) {
        return item.provenance().certainty().mustBeVerified() ? MUST_BE_VERIFIED : NONE;
    }
}
