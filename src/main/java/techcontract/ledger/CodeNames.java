package techcontract.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;

/** What a ledger writes for a code (代码名称): its name, or that of the row above where several leaves share a name. */
final class CodeNames {
    private final CodeTables codes;
    private final Map<CodeTable, Map<String, String>> names = new EnumMap<>(CodeTable.class);

    CodeNames(CodeTables codes) {
        this.codes = codes;
    }

    String of(CodeTable table, String key) {
        return key.isEmpty()
                ? ""
                : names.computeIfAbsent(table, _ -> new HashMap<>())
                        .computeIfAbsent(key, _ -> name(codes.of(table), key));
    }

    // 事业法人 is a kind of 科研机构 as of 高等院校: the name alone would tell neither the reader nor the import which.
    private static String name(CodeRows rows, String key) {
        String name = rows.nameOf(key);
        List<Code> leaves = rows.withName(name).stream().filter(row -> rows.isLeaf(row.key())).toList();
        return leaves.size() > 1 && rows.isLeaf(key)
                ? rows.withKey(key)
                        .flatMap(row -> rows.withKey(row.parentKey()))
                        .map(Code::name)
                        .orElse(name)
                : name;
    }
}
