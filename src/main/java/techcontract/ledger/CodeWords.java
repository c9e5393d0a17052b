package techcontract.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.excel.CsvTable;

/** Finds the code a ledger's word stands for (代码识别): a code, a name, a usual alias, a place with its city before it. */
final class CodeWords {
    private static final Pattern REGION_CODE = Pattern.compile("(?<!\\d)(\\d{6}|\\d{4})(?!\\d)");

    private static final int MOST_UNKNOWN = 500;

    private final CodeTables codes;
    private final Map<CodeTable, Map<String, String>> aliases = new HashMap<>();
    private final Map<CodeTable, Map<String, Optional<String>>> found = new HashMap<>();
    private final Map<String, Optional<String>> placesByPath = new HashMap<>();
    private final Map<CodeTable, Map<String, String>> chosen;
    private final Set<UnknownWord> unknown = new LinkedHashSet<>();

    CodeWords(CodeTables codes) {
        this(codes, Map.of());
    }

    /**
     * @param chosen what a bureau's own words mean (别名), keys by words as {@link LedgerWords#heading} writes them
     */
    CodeWords(CodeTables codes, Map<CodeTable, Map<String, String>> chosen) {
        this.codes = codes;
        this.chosen = chosen;
        readAliases();
        paths();
    }

    /** The stable key of a word, if exactly one row can be meant. */
    Optional<String> key(CodeTable table, String word) {
        return found.computeIfAbsent(table, _ -> new HashMap<>()).computeIfAbsent(word, _ -> find(table, word));
    }

    /** Keeps a word nobody knows, to be asked for. */
    void unknown(LedgerColumn column, CodeTable table, String word) {
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(new UnknownWord(column, table, word));
        }
    }

    /** The words nobody knew (不认识的词), each once, in the order they came. */
    List<UnknownWord> unknown() {
        return List.copyOf(unknown);
    }

    private Optional<String> chosen(CodeTable table, String word) {
        return Optional.ofNullable(chosen.getOrDefault(table, Map.of()).get(LedgerWords.heading(word)));
    }

    private Optional<String> find(CodeTable table, String word) {
        return chosen(table, word).or(() -> known(table, word));
    }

    private Optional<String> known(CodeTable table, String word) {
        CodeRows rows = codes.of(table);
        Optional<Code> coded = rows.withCode(LedgerWords.plain(word));
        if (coded.isPresent()) {
            return coded.map(Code::key);
        }
        List<Code> named = rows.withName(word.strip());
        if (!named.isEmpty()) {
            return one(rows, named);
        }
        String heading = LedgerWords.heading(word).replaceAll("(合同|类)$", "");
        @Nullable
        String alias = aliases.getOrDefault(table, Map.of()).get(heading);
        if (alias != null) {
            return rows.withCode(alias).map(Code::key);
        }
        return one(rows, rows.all().stream().filter(row -> LedgerWords.heading(row.name()).equals(heading)).toList());
    }

    // 技术咨询 is a type and its only child: the child is meant. 机关法人 heads several children: the head is meant.
    private static Optional<String> one(CodeRows rows, List<Code> named) {
        List<Code> leaves = named.stream().filter(row -> rows.isLeaf(row.key())).toList();
        if (named.size() == 1 || leaves.size() != 1) {
            List<Code> top = named.stream().filter(row -> row.parentKey().isEmpty()).toList();
            return named.size() == 1
                    ? Optional.of(named.getFirst().key())
                    : top.size() == 1 ? Optional.of(top.getFirst().key()) : Optional.empty();
        }
        return Optional.of(leaves.getFirst().key());
    }

    /** The key of a place in China: a code of today or of former days, a name, or a path such as 江门市江海区. */
    Optional<String> region(String word) {
        return found.computeIfAbsent(CodeTable.REGION, _ -> new HashMap<>()).computeIfAbsent(word, _ -> place(word));
    }

    private Optional<String> place(String word) {
        return chosen(CodeTable.REGION, word).or(() -> knownPlace(word));
    }

    private Optional<String> knownPlace(String word) {
        Matcher code = REGION_CODE.matcher(LedgerWords.plain(word));
        if (code.find()) {
            return placeCode(Objects.requireNonNull(code.group(1)));
        }
        return placesByPath.getOrDefault(LedgerWords.heading(word), Optional.empty());
    }

    private Optional<String> placeCode(String code) {
        String six = code.length() == 4 ? code + "00" : code;
        Optional<String> current = codes.of(CodeTable.REGION).withCode(six).map(Code::key);
        return current.isPresent() ? current : codes.of(CodeTable.REGION_HISTORY).withCode(six).map(Code::key);
    }

    private void paths() {
        CodeRows regions = codes.of(CodeTable.REGION);
        for (Code region : regions.all()) {
            Set<String> spellings = new HashSet<>();
            String tail = region.name();
            spellings.add(tail);
            for (Optional<Code> above = regions.withKey(region.parentKey()); above.isPresent(); above = regions
                    .withKey(above.get().parentKey())) {
                if (!above.get().name().equals("市辖区") && !above.get().name().equals("县")) {
                    spellings.add(above.get().name() + region.name());
                    tail = above.get().name() + tail;
                    spellings.add(tail);
                }
            }
            for (String spelling : spellings) {
                placesByPath.merge(LedgerWords.heading(spelling), Optional.of(region.key()),
                        (_, _) -> Optional.empty());
            }
        }
    }

    private void readAliases() {
        try (InputStream csv = Objects.requireNonNull(CodeWords.class.getResourceAsStream("value_aliases.csv"))) {
            for (CsvTable.Row row : CsvTable.read(csv)) {
                CodeTable table = CodeTable.stored(row.get("table"));
                aliases.computeIfAbsent(table, _ -> new HashMap<>())
                        .put(LedgerWords.heading(row.get("alias")),
                                row.get("code"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
