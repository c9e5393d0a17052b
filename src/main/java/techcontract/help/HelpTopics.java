package techcontract.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every page of the help (帮助), in the order of the list; needs no network. */
public final class HelpTopics {
    private static final String FILE = "topics.txt";
    private static final String MARK = "== ";

    private final List<HelpTopic> topics;

    private HelpTopics(List<HelpTopic> topics) {
        this.topics = topics;
    }

    /** Reads the pages that come with the program. */
    public static HelpTopics load() {
        List<HelpTopic> topics = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HelpTopics.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            String heading = "";
            List<String> text = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    add(topics, heading, text);
                    heading = line.substring(MARK.length());
                    text.clear();
                } else {
                    text.add(line);
                }
            }
            add(topics, heading, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HelpTopics(List.copyOf(topics));
    }

    private static void add(List<HelpTopic> topics, String heading, List<String> text) {
        if (!heading.isEmpty()) {
            int blank = heading.indexOf(' ');
            topics.add(new HelpTopic(heading.substring(0, blank), heading.substring(blank + 1),
                    String.join("\n", text).strip()));
        }
    }

    /** The page of that name. */
    public Optional<HelpTopic> find(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The pages that hold every word typed, those with it in the title first; all for an empty text. */
    public List<HelpTopic> search(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        List<HelpTopic> titled = topics.stream().filter(topic -> holds(topic.title(), words)).toList();
        return Stream.concat(titled.stream(),
                topics.stream()
                        .filter(topic -> !titled.contains(topic))
                        .filter(topic -> holds(topic.title() + "\n" + topic.text(), words)))
                .toList();
    }

    private static boolean holds(String text, String[] words) {
        String plain = text.toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(plain::contains);
    }
}
