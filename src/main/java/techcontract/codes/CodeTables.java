package techcontract.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CsvTable;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** All code tables (代码表): loaded once, replaced from CSV without touching a stored contract. */
public final class CodeTables {
    private final Database database;
    private volatile Map<CodeTable, CodeRows> tables;

    private CodeTables(Database database, Map<CodeTable, CodeRows> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** The tables of a database; those it lacks are filled from the shipped files. */
    public static CodeTables load(Database database, Actor actor) {
        Map<CodeTable, CodeRows> stored = database.read(CodeTables::stored);
        if (stored.size() < CodeTable.values().length) {
            database.write(actor, "codes.ship", writing -> {
                for (CodeTable table : CodeTable.values()) {
                    if (!stored.containsKey(table)) {
                        replaceRows(writing, table, shipped(table), List.of());
                    }
                }
                return true;
            });
            return new CodeTables(database, database.read(CodeTables::stored));
        }
        return new CodeTables(database, stored);
    }

    public CodeRows of(CodeTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /**
     * Replaces a table from a CSV with the columns code, name, parent, note and, where the file knows our keys, key. A
     * row is recognised by its key, else by a name only one row has, else by its code; rows the file lacks are retired.
     *
     * @throws techcontract.kernel.Refused when the file has a blank or doubled code, or a parent it does not hold
     */
    public void replace(Actor actor, CodeTable table, InputStream csv) {
        List<CsvTable.Row> rows = CsvTable.read(csv).rows();
        check(rows);
        database.write(actor, "codes.replace", writing -> {
            replaceRows(writing, table, rows, of(table).all());
            writing.trace("code table " + table.storedName(), rows.size() + " rows");
            return true;
        });
        tables = database.read(CodeTables::stored);
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(Code.class);
    }

    private static Map<CodeTable, CodeRows> stored(StatelessSession session) {
        Map<String, List<Code>> byTable = new HashMap<>();
        for (Code row : session.createSelectionQuery("from Code order by tableName, place", Code.class)
                .getResultList()) {
            byTable.computeIfAbsent(row.tableName(), _ -> new ArrayList<>()).add(row);
        }
        Map<CodeTable, CodeRows> tables = new EnumMap<>(CodeTable.class);
        for (CodeTable table : CodeTable.values()) {
            @Nullable
            List<Code> rows = byTable.get(table.storedName());
            if (rows != null) {
                tables.put(table, new CodeRows(rows));
            }
        }
        return tables;
    }

    private static List<CsvTable.Row> shipped(CodeTable table) {
        String file = "/techcontract/codes/" + table.storedName() + ".csv";
        try (InputStream csv = Objects.requireNonNull(CodeTables.class.getResourceAsStream(file), file)) {
            return CsvTable.read(csv).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(List<CsvTable.Row> rows) {
        Problems problems = new Problems();
        Set<String> codes = new HashSet<>();
        for (CsvTable.Row row : rows) {
            if (row.get("code").isBlank() || row.get("name").isBlank()) {
                problems.error("", "codes.blank", row.line());
            } else if (!codes.add(row.get("code"))) {
                problems.error("", "codes.doubled", row.line(), row.get("code"));
            }
        }
        for (CsvTable.Row row : rows) {
            if (!row.get("parent").isEmpty() && !codes.contains(row.get("parent"))) {
                problems.error("", "codes.no-parent", row.line(), row.get("parent"));
            }
        }
        problems.refuseErrors();
    }

    private static void replaceRows(Writing writing, CodeTable table, List<CsvTable.Row> rows, List<Code> old) {
        Recognition recognition = new Recognition(rows, old);
        List<Code> updated = new ArrayList<>();
        List<Code> added = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            CsvTable.Row row = rows.get(place);
            String key = recognition.keyOf(row);
            String parentKey = row.get("parent").isEmpty() ? "" : recognition.keyOfCode(row.get("parent"));
            Optional<Code> known = old.stream().filter(code -> code.key().equals(key)).findFirst();
            if (known.isPresent()) {
                known.get().parkCode();
                writing.session().update(known.get());
                known.get().replaceBy(row.get("code"), row.get("name"), parentKey, row.get("note"), place);
                updated.add(known.get());
            } else {
                added.add(new Code(table, key, row.get("code"), row.get("name"), parentKey, row.get("note"), place));
            }
        }
        old.stream().filter(code -> !updated.contains(code)).forEach(code -> {
            code.retire();
            // its code may now stand for something else
            if (rows.stream().anyMatch(row -> row.get("code").equals(code.code()))) {
                code.parkCode();
            }
            writing.session().update(code);
        });
        updated.forEach(writing.session()::update);
        writing.session().insertMultiple(added);
    }

    /** Which stable key each row of a new file belongs to. */
    private static final class Recognition {
        private final Map<String, String> keyByCode = new HashMap<>();

        Recognition(List<CsvTable.Row> rows, List<Code> old) {
            Set<String> taken = new HashSet<>();
            List<CsvTable.Row> open = new ArrayList<>(rows);
            open.removeIf(row -> claim(row, row.find("key"), taken));
            open.removeIf(row -> claim(row, only(old.stream()
                    .filter(code -> code.name().equals(row.get("name")) && !taken.contains(code.key()))
                    .toList()), taken));
            open.removeIf(row -> claim(row, only(old.stream()
                    .filter(code -> code.code().equals(row.get("code")) && !taken.contains(code.key()))
                    .toList()), taken));
            for (CsvTable.Row row : open) {
                String key = row.get("code");
                while (taken.contains(key) || isKey(old, key)) {
                    key += "+";
                }
                claim(row, key, taken);
            }
        }

        private static boolean isKey(List<Code> old, String key) {
            return old.stream().anyMatch(code -> code.key().equals(key));
        }

        private static String only(List<Code> candidates) {
            return candidates.size() == 1 ? candidates.getFirst().key() : "";
        }

        private boolean claim(CsvTable.Row row, String key, Set<String> taken) {
            if (key.isEmpty() || !taken.add(key)) {
                return false;
            }
            keyByCode.put(row.get("code"), key);
            return true;
        }

        String keyOf(CsvTable.Row row) {
            return keyOfCode(row.get("code"));
        }

        String keyOfCode(String code) {
            return Objects.requireNonNull(keyByCode.get(code));
        }
    }
}
