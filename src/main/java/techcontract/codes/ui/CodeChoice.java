package techcontract.codes.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.shell.SuggestionField;

/** A code table offered in a suggestion field (代码选择): typed by code or by any part of the name. */
public final class CodeChoice {
    private final SuggestionField<Code> field;
    private final CodeRows rows;

    private CodeChoice(SuggestionField<Code> field, CodeRows rows) {
        this.field = field;
        this.rows = rows;
    }

    /** Offers the rows without rows below them. */
    public static CodeChoice ofLeaves(SuggestionField<Code> field, CodeTables codes, CodeTable table) {
        CodeRows rows = codes.of(table);
        List<Code> choices = rows.current().stream().filter(row -> rows.isLeaf(row.key())).toList();
        field.suggest(typed -> matching(choices, typed), Code::name);
        field.detail(row -> detail(rows, row));
        return new CodeChoice(field, rows);
    }

    // First what starts with the words, then what holds them.
    private static List<Code> matching(List<Code> choices, String typed) {
        if (typed.isEmpty()) {
            return choices;
        }
        Predicate<Code> starts = row -> row.code().startsWith(typed) || row.name().startsWith(typed);
        return Stream.concat(choices.stream().filter(starts),
                choices.stream().filter(starts.negate()).filter(row -> row.name().contains(typed))).toList();
    }

    private static String detail(CodeRows rows, Code row) {
        Optional<Code> above = rows.withKey(row.parentKey());
        return above.map(parent -> row.code() + " · " + parent.name()).orElse(row.code());
    }

    /** The key chosen, or empty. */
    public String key() {
        return field.value().map(Code::key).orElse("");
    }

    /** Shows the row of a key, retired or not; of the empty key nothing. */
    public void show(String key) {
        rows.withKey(key).ifPresentOrElse(field::set, field::clear);
    }
}
