package techcontract.statistics;

import java.util.Map;
import java.util.function.Function;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.kernel.Text;
import techcontract.statistics.Branch.Shown;
import techcontract.statistics.Grouping.TotalPlace;

/** Groupings whose rows are those of a code table (按代码表分组), in its order and with its names. */
final class CodeGroupings {
    private static final String TRANSFER = "2";
    private static final String LICENCE = "3";
    private static final String PATENT_LICENCE = "31";
    private static final String PATENT_LICENCE_BEFORE = "24";
    /** Under the 2001 rules a licence was a kind of transfer: which of the old kinds each licence was counted in. */
    private static final Map<String, String> TRANSFER_OF_LICENCE = Map.of(PATENT_LICENCE, PATENT_LICENCE_BEFORE, "32",
            "23", "33", "25", "34", "26", "35", "27", "36", "28", "39", "29");
    private static final String UNDIVIDED = "statistics.row.undivided";

    private CodeGroupings() {}

    /** The top rows of a table; everything below counts into them. */
    static Grouping tops(CodeRows rows) {
        Grouping grouping = new Grouping(TotalPlace.LAST, UNDIVIDED);
        for (Code top : rows.childrenOf("")) {
            grouping.top(top.key(), top.name(), shown(top));
            fold(grouping, rows, top.key(), top.key());
        }
        return grouping;
    }

    /** The top rows of a table and those right below them; retired ones only where something was counted. */
    static Grouping twoLevels(CodeRows rows) {
        return twoLevels(rows, Code::name, CodeGroupings::shown);
    }

    /** Sections with their letters, and divisions where something was counted. */
    static Grouping industries(CodeRows rows) {
        return twoLevels(rows, code -> code.code() + " " + code.name(), _ -> Shown.WHEN_COUNTED);
    }

    private static Grouping twoLevels(CodeRows rows, Function<Code, String> label, Function<Code, Shown> childShown) {
        Grouping grouping = new Grouping(TotalPlace.LAST, UNDIVIDED);
        for (Code top : rows.childrenOf("")) {
            grouping.top(top.key(), label.apply(top), shown(top));
            for (Code child : rows.childrenOf(top.key())) {
                grouping.below(top.key(), child.key(), label.apply(child), childShown.apply(child));
                fold(grouping, rows, child.key(), child.key());
            }
        }
        return grouping;
    }

    /** The types as they were before the Civil Code (四类口径): licences are transfers. */
    static Grouping fourTypes(CodeRows rows) {
        Grouping grouping = new Grouping(TotalPlace.LAST, UNDIVIDED);
        for (Code top : rows.childrenOf("")) {
            if (!top.key().equals(LICENCE)) {
                grouping.top(top.key(), typeLabel(top), shown(top));
                fold(grouping, rows, top.key(), top.key());
            }
        }
        grouping.alias(LICENCE, TRANSFER);
        fold(grouping, rows, LICENCE, TRANSFER);
        return grouping;
    }

    /** The types and their kinds as they were before the Civil Code: each licence in the transfer of its right. */
    static Grouping fourSubtypes(CodeRows rows) {
        Grouping grouping = new Grouping(TotalPlace.LAST, UNDIVIDED);
        for (Code top : rows.childrenOf("")) {
            if (!top.key().equals(LICENCE)) {
                grouping.top(top.key(), typeLabel(top), shown(top));
                for (Code child : rows.childrenOf(top.key())) {
                    grouping.below(top.key(), child.key(), kindLabel(rows, child), shown(child));
                    fold(grouping, rows, child.key(), child.key());
                }
            }
        }
        grouping.alias(LICENCE, TRANSFER);
        for (Code licence : rows.childrenOf(LICENCE)) {
            String transfer = TRANSFER_OF_LICENCE.getOrDefault(licence.key(), "");
            if (grouping.knows(transfer)) {
                grouping.alias(licence.key(), transfer);
            } else if (grouping.knows(TRANSFER)) {
                grouping.below(TRANSFER, licence.key(), licence.name(), shown(licence));
            }
            fold(grouping, rows, licence.key(), licence.key());
        }
        return grouping;
    }

    /** The categories national reports use (统计单位类别), each nature counted into one. */
    static Grouping parties(CodeRows categories, CodeRows natures) {
        Grouping grouping = twoLevels(categories);
        NatureCategories categoryOf = NatureCategories.shipped();
        for (Code nature : natures.all()) {
            grouping.alias(nature.key(), categoryOf.category(nature.key()));
        }
        return grouping;
    }

    private static String typeLabel(Code type) {
        return type.key().equals(TRANSFER) ? Text.of("statistics.row.with-licences", type.name()) : type.name();
    }

    private static String kindLabel(CodeRows rows, Code kind) {
        if (kind.key().equals(PATENT_LICENCE_BEFORE)) {
            return rows.withKey(PATENT_LICENCE).map(Code::name).orElse(kind.name());
        }
        return TRANSFER_OF_LICENCE.containsValue(kind.key())
                ? Text.of("statistics.row.with-licence", kind.name())
                : kind.name();
    }

    private static void fold(Grouping grouping, CodeRows rows, String key, String into) {
        for (Code child : rows.childrenOf(key)) {
            grouping.alias(child.key(), into);
            fold(grouping, rows, child.key(), into);
        }
    }

    private static Shown shown(Code code) {
        return code.retired() ? Shown.WHEN_COUNTED : Shown.ALWAYS;
    }
}
