package techcontract.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** A column the ledger can show (台账列): how it is read, headed, filtered, sorted and written. */
public final class GridColumn {
    /** Stands for nothing where rows are sorted. */
    static final Object BLANK = new Object();

    private final String key;
    private final String heading;
    private final ColumnKind kind;
    private final String path;
    private final int width;
    private final Supplier<Options> options;
    private final Optional<CustomColumn> custom;

    private GridColumn(String key, String heading, ColumnKind kind, String path, int width,
            Supplier<Options> options, Optional<CustomColumn> custom) {
        this.key = key;
        this.heading = heading;
        this.kind = kind;
        this.path = path;
        this.width = width;
        this.options = options;
        this.custom = custom;
    }

    /** A column of words, amounts or dates. */
    static GridColumn plain(String key, ColumnKind kind, String path, int width) {
        return new GridColumn(key, Text.of("browse.column." + key), kind, path, width, () -> Options.NONE,
                Optional.empty());
    }

    /** A column of keys of a code table. */
    static GridColumn codes(String key, Supplier<CodeRows> rows, String path, int width) {
        return new GridColumn(key, Text.of("browse.column." + key), ColumnKind.CHOICE, path, width,
                new CodeOptions(rows), Optional.empty());
    }

    /** A column of states, in the order of their choices. */
    static GridColumn states(String key, List<Choice> states, String path, int width) {
        Options options = Options.inOrder(states);
        return new GridColumn(key, Text.of("browse.column." + key), ColumnKind.CHOICE, path, width, () -> options,
                Optional.empty());
    }

    /** A column of the bureau's own; its choices are their own keys. */
    static GridColumn custom(CustomColumn column, int width) {
        Options options = Options.inOrder(column.choices().stream().map(one -> new Choice(one, one, 0)).toList());
        return new GridColumn(column.key(), column.name(), column.kind(), "", width, () -> options,
                Optional.of(column));
    }

    /** What views and filters call it by. */
    public String key() {
        return key;
    }

    /** What stands over it; amounts with their unit. */
    public String heading() {
        return heading;
    }

    public ColumnKind kind() {
        return kind;
    }

    /** Its width on the screen until somebody changes it, in pixels. */
    public int width() {
        return width;
    }

    /** What can be chosen in it, below each other as in the code table; nothing for plain columns. */
    public List<Choice> choices() {
        return options.get().choices();
    }

    /** The words of a key, or the key itself where nobody knows it. */
    public String wordsOf(String choice) {
        return options.get().words().getOrDefault(choice, choice);
    }

    /** The keys, with the keys of everything below them (含下级). */
    List<String> withBelow(List<String> keys) {
        List<Choice> all = choices();
        List<String> expanded = new ArrayList<>();
        int under = Integer.MAX_VALUE;
        for (Choice one : all) {
            under = one.level() <= under ? Integer.MAX_VALUE : under;
            if (keys.contains(one.key())) {
                under = Math.min(under, one.level());
            }
            if (under < Integer.MAX_VALUE) {
                expanded.add(one.key());
            }
        }
        keys.stream().filter(one -> !expanded.contains(one)).forEach(expanded::add);
        return expanded;
    }

    /** What stands in a cell, as the screen and the printed page write it: amounts in 万元. */
    public String words(Optional<Object> cell) {
        return cell.map(content -> switch (content) {
            case Money money -> Money.format(money.tenThousands());
            case BigDecimal number -> number.toPlainString();
            case String text when kind == ColumnKind.CHOICE -> wordsOf(text);
            default -> content.toString();
        }).orElse("");
    }

    /** The column of the bureau's own that it is (自定义列); none for what the program brings along. */
    public Optional<CustomColumn> custom() {
        return custom;
    }

    /**
     * Where the database finds it, nowhere for a column of the bureau's own, from the contract {@code c}, its seller
     * {@code s} and its buyer {@code b}.
     */
    String path() {
        return path;
    }

    /** What stands in it as it is sorted: states in the order of their choices, nothing as {@link #BLANK}. */
    Object sortValue(@Nullable Object cell) {
        if (cell == null || cell.equals("")) {
            return BLANK;
        }
        return options.get().ordered() ? options.get().place(cell.toString()) : cell;
    }

    /**
     * The choices of a code table, made once for each edition of it: every cell that is drawn or written asks for them.
     */
    private static final class CodeOptions implements Supplier<Options> {
        private record Made(CodeRows rows, Options options) {}

        private final Supplier<CodeRows> rows;
        private volatile @Nullable Made made;

        CodeOptions(Supplier<CodeRows> rows) {
            this.rows = rows;
        }

        @Override
        public Options get() {
            CodeRows now = rows.get();
            Made known = made;
            if (known == null || !known.rows().equals(now)) {
                known = new Made(now, Options.of(now));
                made = known;
            }
            return known.options();
        }
    }

    /** Its choices, found by their keys too. */
    private record Options(List<Choice> choices, Map<String, String> words, boolean ordered) {
        private static final Options NONE = new Options(List.of(), Map.of(), false);

        Integer place(String key) {
            int place = 0;
            for (String one : words.keySet()) {
                if (one.equals(key)) {
                    break;
                }
                place++;
            }
            return place;
        }

        static Options inOrder(List<Choice> choices) {
            return choices.isEmpty() ? NONE : new Options(choices, words(choices), true);
        }

        static Options of(CodeRows rows) {
            List<Choice> choices = new ArrayList<>();
            rows.childrenOf("").forEach(top -> add(choices, rows, top, 0));
            return new Options(choices, words(choices), false);
        }

        private static void add(List<Choice> choices, CodeRows rows, Code code, int level) {
            choices.add(new Choice(code.key(), code.name(), level));
            rows.childrenOf(code.key()).forEach(below -> add(choices, rows, below, level + 1));
        }

        private static Map<String, String> words(List<Choice> choices) {
            Map<String, String> words = new LinkedHashMap<>();
            choices.forEach(one -> words.put(one.key(), one.words()));
            return words;
        }
    }
}
