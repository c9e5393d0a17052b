package techcontract.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One code table as it stands (代码表内容), in the order of its file. */
public final class CodeRows {
    private final Map<String, Code> byKey = new LinkedHashMap<>();
    private final Map<String, Code> byCode = new HashMap<>();
    private final Map<String, List<Code>> byName = new HashMap<>();
    private final Map<String, List<Code>> children = new HashMap<>();

    CodeRows(List<Code> rows) {
        for (Code row : rows) {
            byKey.put(row.key(), row);
            byCode.put(row.code(), row);
            byName.computeIfAbsent(row.name(), _ -> new ArrayList<>()).add(row);
            children.computeIfAbsent(row.parentKey(), _ -> new ArrayList<>()).add(row);
        }
    }

    /** The row with that stable key, retired or not. */
    public Optional<Code> withKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The row with that printed code, retired or not. */
    public Optional<Code> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every row with that name, retired or not; 朝阳区 has several. */
    public List<Code> withName(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The name behind a key, or the key itself where the table does not know it. */
    public String nameOf(String key) {
        return withKey(key).map(Code::name).orElse(key);
    }

    /** All rows, retired ones too, in the table's order. */
    public List<Code> all() {
        return List.copyOf(byKey.values());
    }

    /** The rows that may be chosen, in the table's order. */
    public List<Code> current() {
        return byKey.values().stream().filter(row -> !row.retired()).toList();
    }

    /** The rows directly below a key; of the empty key, the top rows. */
    public List<Code> childrenOf(String key) {
        return Collections.unmodifiableList(children.getOrDefault(key, List.of()));
    }

    public boolean isLeaf(String key) {
        return !children.containsKey(key);
    }

    /** The top row above a key, or the row itself when it stands at the top. */
    public Optional<Code> topOf(String key) {
        Optional<Code> row = withKey(key);
        while (row.isPresent() && !row.get().parentKey().isEmpty()) {
            Optional<Code> above = withKey(row.get().parentKey());
            if (above.isEmpty()) {
                break;
            }
            row = above;
        }
        return row;
    }
}
