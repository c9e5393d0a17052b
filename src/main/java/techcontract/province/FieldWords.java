package techcontract.province;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CsvTable;
import techcontract.statistics.ReportTable;

/** The words forms use for measures, years, units, totals and rows (报表用语), from {@code field_words.csv}. */
final class FieldWords {
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<ReportTable, List<String>> tables = new HashMap<>();

    private FieldWords() {}

    static FieldWords shipped() {
        FieldWords shipped = new FieldWords();
        try (InputStream csv = Objects.requireNonNull(FieldWords.class.getResourceAsStream("field_words.csv"))) {
            for (CsvTable.Row row : CsvTable.read(csv)) {
                if (row.get("kind").equals("table")) {
                    shipped.tables.merge(ReportTable.valueOf(row.get("key")), List.of(plain(row.get("word"))),
                            (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
                } else {
                    // the longest first: 技术交易额 before 交易额
                    shipped.words.computeIfAbsent(row.get("kind"),
                            _ -> new TreeMap<>(Comparator.comparingInt(String::length)
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder())))
                            .put(plain(row.get("word")), row.get("key"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }

    /** Letters and digits only, so that brackets, blanks and dots make no difference; 1—6月 becomes 1至6月. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d)\\s*[—–~－-]+\\s*(?=\\d)", "至")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same without what stands in brackets. */
    static String bare(String text) {
        return plain(text.replaceAll("[（(].*?[）)]", ""));
    }

    private Map<String, String> kind(String kind) {
        return words.getOrDefault(kind, Map.of());
    }

    private Optional<String> exactly(String kind, String word) {
        @Nullable
        String key = kind(kind).get(word);
        return Optional.ofNullable(key);
    }

    private Optional<String> within(String kind, String text) {
        return kind(kind).entrySet()
                .stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<FieldMeasure> measure(String word) {
        return exactly("measure", word).map(FieldMeasure::valueOf);
    }

    Optional<FieldMeasure> measureIn(String heading) {
        return within("measure", heading).map(FieldMeasure::valueOf);
    }

    /** A heading without the words of its measure: 同比增长 of 成交额同比增长. */
    String withoutMeasure(String heading) {
        return kind("measure").keySet()
                .stream()
                .filter(heading::contains)
                .findFirst()
                .map(word -> heading.replace(word, ""))
                .orElse(heading);
    }

    Optional<FigureKind> figure(String word) {
        return exactly("figure", word).map(FigureKind::valueOf);
    }

    Optional<FigureKind> figureIn(String heading) {
        return within("figure", heading).map(FigureKind::valueOf);
    }

    Optional<FieldUnit> unit(String word) {
        return exactly("unit", word).map(FieldUnit::valueOf);
    }

    boolean isTotal(String label) {
        return kind("total").containsKey(label);
    }

    /** Whether a heading is of a column we have no figure for: 排名, 备注. */
    boolean isOther(String heading) {
        return within("other", heading).isPresent();
    }

    /** The full name of a row a form shortens: 开发 is 技术开发; a name itself stays. */
    String row(String label) {
        String short1 = label.replaceAll("(合同|类)$", "");
        return exactly("row", short1).orElse(short1);
    }

    /** How many words a text has that speak for a table. */
    long hints(ReportTable table, String text) {
        return tables.getOrDefault(table, List.of()).stream().filter(text::contains).count();
    }

    /** Whether a text has to speak for a table before it is thought of: its rows are those of another one. */
    boolean needsHint(ReportTable table) {
        return tables.containsKey(table);
    }
}
