package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word the user sees is in {@code text.properties}, once, and can be formatted. */
class TextTest {
    private static final Path WORDS = Path.of("src/main/resources/techcontract/text.properties");
    private static final Pattern IN_CODE = Pattern
            .compile(
                    "\"((?:app|archive|audit|browse|filling|kernel|storage|excel|codes|bureau|party|recognition|rules|contract|ledger|statistics|similarity|performance|paper|province|submission|shell|main)\\.[\\w.-]*[\\w])\"");
    private static final Pattern IN_LAYOUT = Pattern.compile("\"%([\\w.-]+)\"");

    @Test
    void everyKeyInCodeAndLayoutsHasItsWords() throws IOException {
        Set<String> keys = words().stringPropertyNames();
        List<String> missing = new ArrayList<>();

        for (Path file : files(Path.of("src/main"), ".java", ".fxml")) {
            Set<String> actions = new HashSet<>();
            ACTION.matcher(Files.readString(file))
                    .results()
                    .forEach(action -> actions.add(Objects.requireNonNull(action.group(1))));
            Matcher used = (file.toString().endsWith(".fxml") ? IN_LAYOUT : IN_CODE).matcher(Files.readString(file));
            while (used.find()) {
                String key = Objects.requireNonNull(used.group(1));
                if (!keys.contains(key) && !NOT_WORDS.contains(key) && !actions.contains(key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    // Settings and audit actions have names of the same form.
    private static final Set<String> NOT_WORDS = Set.of("bureau.name", "bureau.region", "bureau.point-code",
            "bureau.number-pattern", "bureau.registrar", "bureau.yearly-target", "bureau.at-desk", "storage.sealed");

    // What is written down as the action of a write, and who may do it, is no word for the screen.
    private static final Pattern ACTION = Pattern.compile("(?:\\.write\\([^,\"]+,\\s*|\\brow\\()\"([\\w.-]+)\"");

    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> seen = new HashSet<>();

        List<String> doubled = Files.readAllLines(WORDS, StandardCharsets.UTF_8)
                .stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();

        assertThat(doubled).isEmpty();
    }

    @Test
    void everySentenceWithPlacesCanBeFormatted() throws IOException {
        Properties words = words();

        for (String key : words.stringPropertyNames()) {
            String sentence = Objects.requireNonNull(words.getProperty(key));
            if (sentence.contains("{0}")) {
                assertThat(new MessageFormat(sentence).format(new Object[]{"甲", "乙", "丙", "丁", "戊", "己"})).as(key)
                        .contains("甲")
                        .doesNotContain("{");
            }
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
        }
    }
}
