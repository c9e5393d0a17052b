package techcontract.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * The columns the bureau added to its ledger and what stands in them (自定义列). Values hang beside the contract: they
 * change whatever its status is, are counted nowhere and leave the contract and its editions as they are.
 */
public final class CustomColumns {
    /** How long a name may be, in characters. */
    public static final int LONGEST_NAME = 20;
    private static final int LONGEST_CHOICE = 40;
    private static final int MOST_CHOICES = 100;
    private static final String HEADINGS = "browse.column.";

    private final Database database;
    private volatile List<CustomColumn> columns;

    private CustomColumns(Database database) {
        this.database = database;
        this.columns = read(database);
    }

    /** Reads the bureau's columns. */
    public static CustomColumns load(Database database) {
        return new CustomColumns(database);
    }

    private static List<CustomColumn> read(Database database) {
        return database.read(session -> session
                .createSelectionQuery("from SavedColumn c order by c.id", SavedColumn.class)
                .getResultStream()
                .map(SavedColumn::column)
                .toList());
    }

    /** Reads them anew: another desk may have changed them. */
    public void refresh() {
        columns = read(database);
    }

    /** All of them, in the order they were added. */
    public List<CustomColumn> all() {
        return columns;
    }

    /** The column of that key. */
    public Optional<CustomColumn> find(String key) {
        return columns.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * Adds a column for everybody in the bureau.
     *
     * @param choices what can be chosen; for other kinds of no account
     * @throws Refused without a name, with a long one or one that is taken, and without choices to choose from
     */
    public CustomColumn add(Actor actor, String name, ColumnKind kind, List<String> choices) {
        String plain = named(name, Optional.empty());
        List<String> chosen = kind == ColumnKind.CHOICE ? checked(choices) : List.of();
        CustomColumn added = database.write(actor, "browse.add-column", writing -> {
            requireFree(writing.session(), plain, 0);
            SavedColumn saved = new SavedColumn(plain, kind, chosen);
            writing.session().insert(saved);
            CustomColumn column = saved.column();
            writing.trace("column " + column.id(), plain + ": " + kind + " " + String.join("、", chosen));
            return column;
        });
        refresh();
        return added;
    }

    /**
     * Gives a column another name, or more choices; choices no contract has may go.
     *
     * @throws Refused when the name cannot be, or a choice shall go that contracts have
     */
    public CustomColumn change(Actor actor, CustomColumn column, String name, List<String> choices) {
        String plain = named(name, Optional.of(column));
        List<String> chosen = column.kind() == ColumnKind.CHOICE ? checked(choices) : List.of();
        CustomColumn changed = database.write(actor, "browse.change-column", writing -> {
            StatelessSession session = writing.session();
            SavedColumn saved = require(session, column);
            CustomColumn before = saved.column();
            requireFree(session, plain, column.id());
            before.choices()
                    .stream()
                    .filter(one -> !chosen.contains(one))
                    .forEach(one -> requireUnused(session, column, one));
            saved.become(plain, chosen);
            session.update(saved);
            writing.trace("column " + column.id(), before.name() + " " + String.join("、", before.choices()) + " → "
                    + plain + " " + String.join("、", chosen));
            return saved.column();
        });
        refresh();
        return changed;
    }

    /**
     * Removes a column with everything that stands in it.
     *
     * @return in how many contracts something stood in it
     * @throws Refused when it is gone already
     */
    public long remove(Actor actor, CustomColumn column) {
        long gone = database.write(actor, "browse.remove-column", writing -> {
            SavedColumn saved = require(writing.session(), column);
            long values = writing.session()
                    .createMutationQuery("delete CustomValue v where v.columnId = :column")
                    .setParameter("column", column.id())
                    .executeUpdate();
            writing.session().delete(saved);
            writing.trace("column " + column.id(), saved.column().name() + ": " + values + " → 0");
            return values;
        });
        refresh();
        return gone;
    }

    /** In how many contracts something stands in a column. */
    public long kept(CustomColumn column) {
        return database.read(session -> session
                .createSelectionQuery("select count(v) from CustomValue v where v.columnId = :column", Long.class)
                .setParameter("column", column.id())
                .getSingleResult());
    }

    /**
     * Has something stand in a column for one contract, whatever its status; can be taken back.
     *
     * @param before what stood there when it was looked at, as it is kept
     * @param typed empty to leave nothing
     * @return what stands there now
     * @throws Refused when the column cannot hold it, when it is gone, or when something else stands there by now
     */
    public String put(Actor actor, long contract, CustomColumn column, String before, String typed) {
        String after = column.read(typed);
        if (after.equals(before)) {
            return after;
        }
        return database.write(actor, "browse.custom-value", writing -> {
            String project = writing.session()
                    .createSelectionQuery(
                            "select c.subject.projectName from Contract c where c.id = :id and c.versionOf is null",
                            String.class)
                    .setParameter("id", contract)
                    .uniqueResultOptional()
                    .orElseThrow(() -> Refused.because("contract.unknown", contract));
            put(writing, contract, column, before, after);
            writing.undoneBy(Message.of("browse.custom.undo", project, column.name()),
                    undoing -> put(undoing, contract, column, after, before));
            return after;
        });
    }

    /**
     * The same within a transaction, between texts as they are kept.
     *
     * @throws Refused when the column is gone, or something else stands there by now
     */
    void put(Writing writing, long contract, CustomColumn column, String before, String after) {
        StatelessSession session = writing.session();
        String name = require(session, column).column().name();
        Optional<CustomValue> found = session
                .createSelectionQuery("from CustomValue v where v.contractId = :contract and v.columnId = :column",
                        CustomValue.class)
                .setParameter("contract", contract)
                .setParameter("column", column.id())
                .uniqueResultOptional();
        String now = found.map(CustomValue::text).orElse("");
        if (!now.equals(before)) {
            throw Refused.because("browse.custom.changed", name,
                    now.isEmpty() ? Text.of("browse.filter.blank") : now);
        }
        if (found.isEmpty() && !after.isEmpty()) {
            session.insert(new CustomValue(contract, column.id(), after));
        }
        found.ifPresent(value -> {
            if (after.isEmpty()) {
                session.delete(value);
            } else {
                value.become(after);
                session.update(value);
            }
        });
        writing.trace("contract " + contract, name + ": " + before + " → " + after);
    }

    /** What stands in a column for one contract, as it is kept; empty for nothing. */
    static String text(StatelessSession session, long contract, CustomColumn column) {
        return session
                .createSelectionQuery(
                        "select v.text from CustomValue v where v.contractId = :contract and v.columnId = :column",
                        String.class)
                .setParameter("contract", contract)
                .setParameter("column", column.id())
                .uniqueResultOptional()
                .orElse("");
    }

    /** Everything that stands in a column, by contract. */
    static Map<Long, Object> values(StatelessSession session, CustomColumn column) {
        Map<Long, Object> values = new HashMap<>();
        session.createSelectionQuery("select v.contractId, v.text from CustomValue v where v.columnId = :column",
                Object[].class)
                .setParameter("column", column.id())
                .getResultList()
                .forEach(one -> values.put((Long) one[0], column.value((String) one[1])));
        return values;
    }

    /** Puts what stands in some columns for some contracts among their other cells. */
    static void fill(StatelessSession session, List<CustomColumn> shown, List<Long> ids,
            Map<Long, Map<String, Object>> cells) {
        Map<Long, CustomColumn> byId = shown.stream()
                .collect(Collectors.toMap(CustomColumn::id, one -> one, (one, _) -> one));
        session.createSelectionQuery("select v.contractId, v.columnId, v.text from CustomValue v "
                + "where v.contractId in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(one -> {
                    Optional<CustomColumn> column = Optional.ofNullable(byId.get((Long) one[1]));
                    Optional<Map<String, Object>> row = Optional.ofNullable(cells.get((Long) one[0]));
                    column.ifPresent(of -> row.ifPresent(in -> in.put(of.key(), of.value((String) one[2]))));
                });
    }

    private String named(String name, Optional<CustomColumn> own) {
        String plain = name.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            throw Refused.because("browse.custom.no-name");
        }
        if (plain.length() > LONGEST_NAME) {
            throw Refused.because("browse.custom.long-name", LONGEST_NAME, plain.length());
        }
        if (isBuiltIn(plain)) {
            throw Refused.because("browse.custom.built-in", plain);
        }
        if (columns.stream().anyMatch(one -> one.name().equals(plain) && own.stream().noneMatch(one::equals))) {
            throw Refused.because("browse.custom.taken", plain);
        }
        return plain;
    }

    // With or without its unit: 成交额 as well as 成交额(万元).
    private static boolean isBuiltIn(String name) {
        return Text.bundle()
                .keySet()
                .stream()
                .filter(key -> key.startsWith(HEADINGS))
                .map(Text::of)
                .anyMatch(heading -> heading.equals(name) || heading.replaceAll("\\(.*\\)", "").equals(name));
    }

    private static List<String> checked(List<String> choices) {
        List<String> plain = new ArrayList<>();
        choices.stream()
                .map(one -> one.replaceAll("\\s+", " ").strip())
                .filter(one -> !one.isEmpty() && !plain.contains(one))
                .forEach(plain::add);
        if (plain.isEmpty()) {
            throw Refused.because("browse.custom.no-choices");
        }
        if (plain.size() > MOST_CHOICES) {
            throw Refused.because("browse.custom.many-choices", MOST_CHOICES, plain.size());
        }
        plain.stream().filter(one -> one.length() > LONGEST_CHOICE).findFirst().ifPresent(one -> {
            throw Refused.because("browse.custom.long-choice", one, LONGEST_CHOICE);
        });
        return plain;
    }

    // Another desk may have added one of that name since they were read here.
    private static void requireFree(StatelessSession session, String name, long own) {
        boolean taken = session.createSelectionQuery("from SavedColumn c where c.name = :name", SavedColumn.class)
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(one -> one.column().id() != own);
        if (taken) {
            throw Refused.because("browse.custom.taken", name);
        }
    }

    private static void requireUnused(StatelessSession session, CustomColumn column, String choice) {
        long used = session.createSelectionQuery(
                "select count(v) from CustomValue v where v.columnId = :column and v.text = :choice", Long.class)
                .setParameter("column", column.id())
                .setParameter("choice", choice)
                .getSingleResult();
        if (used > 0) {
            throw Refused.because("browse.custom.used-choice", choice, "%,d".formatted(used));
        }
    }

    private static SavedColumn require(StatelessSession session, CustomColumn column) {
        return session.createSelectionQuery("from SavedColumn c where c.id = :id", SavedColumn.class)
                .setParameter("id", column.id())
                .uniqueResultOptional()
                .orElseThrow(() -> Refused.because("browse.custom.gone", column.name()));
    }
}
