package techcontract.browse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;
import techcontract.storage.Database;

/**
 * Reads the ledger for the grid (台账查询): first which contracts and in which order, then the rows that are looked at, so
 * that memory stays small however many there are.
 */
public final class LedgerBrowser {
    /** How many rows are read at once; the embedded database compares every row with every id asked for. */
    public static final int PAGE = 100;
    private static final String SUMS = """
            count(*), coalesce(sum(cast(c.price.contractAmount as BigDecimal)), 0),
            coalesce(sum(cast(coalesce(c.decidedTechnologyAmount, c.technologyAmount) as BigDecimal)), 0)""";

    private final Database database;
    private final ContractLedger ledger;
    private final GridColumns columns;

    public LedgerBrowser(Database database, ContractLedger ledger, GridColumns columns) {
        this.database = database;
        this.ledger = ledger;
        this.columns = columns;
    }

    /** Every column there is. */
    public GridColumns columns() {
        return columns;
    }

    /** Which contracts a query finds, in its order. */
    public GridKeys keys(GridQuery query) {
        QueryText text = new QueryText(query, columns, ledger);
        return database.read(session -> {
            GridKeys keys = new GridKeys();
            try (Stream<Object[]> found = text.fill(session.createSelectionQuery("""
                    select c.id, c.price.contractAmount, coalesce(c.decidedTechnologyAmount, c.technologyAmount)"""
                    + text.contracts() + text.order(), Object[].class)).getResultStream()) {
                found.forEach(one -> keys.add((Long) one[0], Optional.ofNullable((Money) one[1]),
                        Optional.ofNullable((Money) one[2])));
            }
            return keys;
        });
    }

    /** The first rows a query finds, in its order: what the screen shows while {@link #keys} are read. */
    public List<GridRow> first(GridQuery query, List<GridColumn> shown) {
        QueryText text = new QueryText(query, columns, ledger);
        return database.read(session -> text
                .fill(session.createSelectionQuery(select(shown) + text.contracts() + text.order(), Object[].class))
                .setMaxResults(PAGE)
                .getResultStream()
                .map(one -> row(one, shown))
                .toList());
    }

    /** The rows of some contracts, in the order of their ids. */
    public List<GridRow> rows(List<GridColumn> shown, List<Long> ids) {
        return database.read(session -> {
            List<GridRow> rows = new ArrayList<>(ids.size());
            for (int from = 0; from < ids.size(); from += PAGE) {
                page(session, shown, ids.subList(from, Math.min(from + PAGE, ids.size())), rows::add);
            }
            return rows;
        });
    }

    /**
     * Hands over the rows of some contracts, in the order of their ids, a page at a time.
     *
     * @throws techcontract.kernel.Cancelled when the user asked to stop
     */
    public void each(List<GridColumn> shown, List<Long> ids, Progress progress, Consumer<GridRow> taker) {
        for (int from = 0; from < ids.size(); from += PAGE * PAGE) {
            List<Long> some = ids.subList(from, Math.min(from + PAGE * PAGE, ids.size()));
            int before = from;
            database.read(session -> {
                for (int start = 0; start < some.size(); start += PAGE) {
                    progress.step(before + start, ids.size());
                    page(session, shown, some.subList(start, Math.min(start + PAGE, some.size())), taker);
                }
                return true;
            });
        }
        progress.at(ids.size(), ids.size());
    }

    private static void page(StatelessSession session, List<GridColumn> shown, List<Long> ids,
            Consumer<GridRow> taker) {
        // Always as many ids, so that the statement stays the same.
        List<Long> asked = new ArrayList<>(ids);
        while (asked.size() < PAGE) {
            asked.add(ids.getLast());
        }
        Map<Long, GridRow> rows = session
                .createSelectionQuery(select(shown) + QueryText.CONTRACTS + "c.id in :ids", Object[].class)
                .setParameter("ids", asked)
                .getResultStream()
                .map(one -> row(one, shown))
                .collect(Collectors.toMap(GridRow::id, row -> row));
        ids.forEach(id -> Optional.ofNullable(rows.get(id)).ifPresent(taker));
    }

    private static String select(List<GridColumn> shown) {
        return shown.stream().map(column -> ", " + column.path()).collect(Collectors.joining("", "select c.id", ""));
    }

    private static GridRow row(Object[] found, List<GridColumn> shown) {
        Map<String, Object> cells = HashMap.newHashMap(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            @Nullable
            Object cell = found[i + 1];
            if (cell != null && !cell.equals("")) {
                cells.put(shown.get(i).key(), cell);
            }
        }
        return new GridRow((Long) found[0], cells);
    }

    /** The groups of what a query finds, with count and sums: dates and states in their order, names the largest first. */
    public List<GroupRow> groups(GridQuery query, Grouping by) {
        QueryText text = new QueryText(query, columns, ledger);
        String path = by.column().path();
        String key = switch (by.span()) {
            case EACH -> path;
            case YEAR -> "year(" + path + ")";
            case MONTH -> "year(" + path + ") * 100 + month(" + path + ")";
        };
        List<Object[]> found = database.read(session -> text
                .fill(session.createSelectionQuery("select " + key + " as k, " + SUMS + text.contracts()
                        + " group by " + key, Object[].class))
                .getResultList());
        return found.stream()
                .sorted(order(by))
                .map(one -> new GroupRow(words(by, one[0]), filter(by, one[0]), (Long) one[1],
                        new Money((BigDecimal) one[2]), new Money((BigDecimal) one[3])))
                .toList();
    }

    private static Comparator<Object[]> order(Grouping by) {
        if (by.column().kind() == ColumnKind.TEXT) {
            return Comparator.comparing((Object[] one) -> (BigDecimal) one[2]).reversed();
        }
        if (by.column().kind() == ColumnKind.DATE) {
            return Comparator.comparing((Object[] one) -> one[0] == null ? Integer.MAX_VALUE : (Integer) one[0]);
        }
        List<String> keys = by.column().choices().stream().map(Choice::key).toList();
        return Comparator.comparing((Object[] one) -> {
            int place = keys.indexOf(one[0]);
            return place < 0 ? keys.size() : place;
        });
    }

    private static String words(Grouping by, @Nullable Object key) {
        String words = switch (key) {
            case null -> "";
            case Integer year when by.span() == Grouping.Span.YEAR -> year.toString();
            case Integer month -> "%d-%02d".formatted(month / 100, month % 100);
            default -> by.column().words(Optional.of(key));
        };
        return words.isEmpty() ? Text.of("browse.filter.blank") : words;
    }

    private static Filter filter(Grouping by, @Nullable Object key) {
        String column = by.column().key();
        return switch (key) {
            case null -> new Filter(column, Comparison.EMPTY, List.of());
            case Integer year when by.span() == Grouping.Span.YEAR -> between(column, LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31));
            case Integer month -> between(column, LocalDate.of(month / 100, month % 100, 1),
                    YearMonth.of(month / 100, month % 100).atEndOfMonth());
            case String text when text.isEmpty() -> new Filter(column, Comparison.EMPTY, List.of());
            default -> new Filter(column, Comparison.ONE_OF, List.of(key.toString()));
        };
    }

    private static Filter between(String column, LocalDate from, LocalDate to) {
        return new Filter(column, Comparison.BETWEEN, List.of(from.toString(), to.toString()));
    }
}
