package techcontract.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techcontract.kernel.Text;
import techcontract.shell.Screen;

class HelpTopicsTest {
    private final HelpTopics topics = HelpTopics.load();

    @Test
    void everyScreenHasItsPage() {
        List<String> screens = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("techcontract")
                .stream()
                .filter(one -> one.isAssignableTo(Screen.class) && !one.isInterface())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("HelpScreen"))
                .toList();

        assertThat(screens).hasSizeGreaterThan(20);
        assertThat(screens).allSatisfy(name -> assertThat(topics.find(name)).as(name)
                .hasValueSatisfying(topic -> assertThat(topic.text()).isNotBlank()));
    }

    // Read from the sources, where a key is a name such as KeyCode.F7, and from the words, where it is Ctrl+P or F7.
    @Test
    void everyKeyIsOnTheOneCard() throws IOException {
        String card = topics.find("Keys").orElseThrow().text();
        Set<String> keys = new TreeSet<>();
        for (Path file : files(".java")) {
            String source = Files.readString(file);
            if (!file.endsWith("StripChoice.java")) {
                keys.addAll(all(FUNCTION_KEY, source));
            }
            all(COMBINED, source).forEach(letter -> keys.add("Ctrl+" + letter));
        }
        for (Path file : files("text.properties", "topics.txt")) {
            keys.addAll(all(IN_WORDS, Files.readString(file)));
        }

        assertThat(keys).contains("F2", "F3", "F4", "F5", "F7", "F8", "F9", "F10", "Ctrl+N", "Ctrl+S", "Ctrl+F",
                "Ctrl+D",
                "Ctrl+Z", "Ctrl+Y", "Ctrl+P", "Ctrl+Enter", "Ctrl+Shift+Z");
        assertThat(keys).allSatisfy(key -> assertThat(card).containsPattern(Pattern.quote(key) + "(?![A-Za-z0-9])"));
    }

    private static final Pattern FUNCTION_KEY = Pattern.compile("KeyCode\\.(F\\d+)\\b");
    private static final Pattern COMBINED = Pattern.compile(
            "isShortcutDown\\(\\) && event\\.getCode\\(\\) == KeyCode\\.([A-Z])\\b|KeyCodeCombination\\(KeyCode\\.([A-Z]),");
    private static final Pattern IN_WORDS = Pattern
            .compile("(Ctrl\\+(?:Shift\\+)?[A-Z][a-z]*|(?<![\\w-])F\\d{1,2}(?![\\w.]))");

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(one -> Objects.requireNonNull(one.group(1) == null && one.groupCount() > 1
                        ? one.group(2)
                        : one.group(1)))
                .toList();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
        }
    }

    // Where a key has a button of its own, the button says so.
    @Test
    void tooltipsNameTheKeys() {
        Map<String, String> tips = Map.of("browse.ui.print.keys", "Ctrl+P", "browse.ui.export.keys", "Ctrl+E",
                "browse.ui.search.keys", "Ctrl+F", "contract.ui.save.keys", "Ctrl+S", "contract.ui.today.new.keys",
                "Ctrl+N", "shell.person.keys", "F10", "ledger.ui.check.keys", "F7", "browse.ui.batch.from.keys",
                "Ctrl+D", "shell.search.keys", "Ctrl+K", "ledger.ui.columns.keys", "F2");

        tips.forEach((key, combination) -> assertThat(Text.of(key)).contains(combination));
    }

    @Test
    void findsPagesByTheirWordsThoseTitledSoFirst() {
        assertThat(topics.search("设置")).extracting(HelpTopic::id).startsWith("SettingsScreen").contains("RulesScreen");
        assertThat(topics.search("ctrl+d 照抄")).extracting(HelpTopic::id).containsOnly("Keys", "ContractScreen");
        assertThat(topics.search("没有这个词")).isEmpty();
        assertThat(topics.search("")).hasSizeGreaterThan(20);
    }
}
