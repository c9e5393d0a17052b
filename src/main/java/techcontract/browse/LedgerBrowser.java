package techcontract.browse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractLedger;
import techcontract.contract.LedgerKeys;
import techcontract.contract.LedgerSums;
import techcontract.kernel.Actor;
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
    private static final int FURTHER = 3;
    private static final int MONTHS = 100;

    private final Database database;
    private final ContractLedger ledger;
    private final GridColumns columns;

    public LedgerBrowser(Database database, ContractLedger ledger, GridColumns columns) {
        this.database = database;
        this.ledger = ledger;
        this.columns = columns;
    }

    /**
     * Leaves a trace that contracts leave the program (导出、打印留痕), before they do.
     *
     * @param how such as {@code print} and the printer, or the file's name
     */
    public void exported(Actor actor, String view, String how, List<View.Shown> columns, long contracts) {
        database.write(actor, "browse.export", writing -> {
            writing.trace("view " + view, how + ", " + contracts + " contracts: "
                    + columns.stream().map(View.Shown::key).collect(Collectors.joining(" ")));
            return true;
        });
    }

    /** Every column there is. */
    public GridColumns columns() {
        return columns;
    }

    /**
     * Which contracts a query finds, in its order. They are sorted here, alike on every database; the embedded one
     * would sort whole rows on the disk.
     *
     * @throws techcontract.kernel.Cancelled when nobody waits for it any more
     */
    public LedgerKeys keys(GridQuery query, Progress progress) {
        if (query.filters().isEmpty() && query.sort().isEmpty()) {
            return ledger.find(query.words(), progress);
        }
        QueryText text = new QueryText(query, columns);
        List<GridColumn> sortedBy = text.sortedBy();
        CustomCells custom = new CustomCells(database, query, columns);
        List<Sorter> sorters = sortedBy.stream().map(column -> sorter(column, custom)).toList();
        String paths = sorters.stream().map(sorter -> ", " + sorter.path()).collect(Collectors.joining());
        LedgerKeys keys = new LedgerKeys(0);
        List<Object[]> sorts = new ArrayList<>();
        each(query, text, custom, paths, progress, one -> {
            keys.add((Long) one[0], (Money) one[1], (Money) one[2]);
            if (!sorters.isEmpty()) {
                sorts.add(sortValues(one, sorters));
            }
        });
        return sorts.isEmpty() ? keys.backwards() : keys.inOrder(order(text.sort(), sorts));
    }

    /** Hands over id, 合同成交额, 技术交易额 and what else is asked of everything a query finds. */
    private void each(GridQuery query, QueryText text, CustomCells custom, String more, Progress progress,
            Consumer<Object[]> taker) {
        ledger.each(query.words(), "select c.id, c.price.contractAmount, coalesce(c.decidedTechnologyAmount, "
                + "c.technologyAmount)" + more + text.contracts(more), text.parameters(), progress, one -> {
                    if (custom.holds((Long) one[0])) {
                        taker.accept(one);
                    }
                });
    }

    /** What is read of a contract to sort it, and what that stands for. */
    private record Sorter(String path, UnaryOperator<@Nullable Object> value) {}

    // Parties are read once for all contracts: looking each up beside its contracts takes ten times as long.
    private Sorter sorter(GridColumn column, CustomCells custom) {
        String path = column.path();
        if (column.custom().isPresent()) {
            return new Sorter("c.id", id -> column.sortValue(custom.cell(column, (Long) Objects.requireNonNull(id))));
        }
        if (!path.contains("s.particulars") && !path.contains("b.particulars")) {
            return new Sorter(path, column::sortValue);
        }
        Map<@Nullable Object, Object> known = database.read(session -> {
            Map<@Nullable Object, Object> values = new HashMap<>();
            session.createSelectionQuery("select p.id, " + path.replaceAll("\\b[sb]\\.particulars", "p.particulars")
                    + " from PartyRecord p", Object[].class)
                    .getResultStream()
                    .forEach(one -> values.put(one[0], column.sortValue(one[1])));
            return values;
        });
        return new Sorter(path.contains("s.particulars") ? "c.seller.id" : "c.buyer.id",
                party -> known.getOrDefault(party, GridColumn.BLANK));
    }

    private static Object[] sortValues(Object[] found, List<Sorter> sorters) {
        Object[] values = new Object[sorters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Objects.requireNonNull(sorters.get(i).value().apply(found[FURTHER + i]));
        }
        return values;
    }

    // Blanks come last whichever way it is sorted, as in Excel; the rows come in the order of their ids.
    private static Integer[] order(List<SortKey> sort, List<Object[]> values) {
        Comparator<Integer> order = (_, _) -> 0;
        for (int i = 0; i < values.getFirst().length; i++) {
            int place = i;
            boolean descending = sort.get(i).descending();
            order = order.thenComparing((one, other) -> {
                Object value = values.get(one)[place];
                Object otherValue = values.get(other)[place];
                if (value == GridColumn.BLANK || otherValue == GridColumn.BLANK) {
                    return Boolean.compare(value == GridColumn.BLANK, otherValue == GridColumn.BLANK);
                }
                int compared = compare(value, otherValue);
                return descending ? -compared : compared;
            });
        }
        Integer[] rows = new Integer[values.size()];
        Arrays.setAll(rows, row -> values.size() - 1 - row);
        Arrays.sort(rows, order);
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** The newest rows of the whole ledger, a page at most: there at once, while {@link #keys} are read. */
    public List<GridRow> newest(List<GridColumn> shown) {
        return database.read(session -> {
            List<Object[]> newest = session
                    .createSelectionQuery("select c.id, c.versionOf from Contract c order by c.id desc", Object[].class)
                    .setMaxResults(PAGE)
                    .getResultList();
            List<GridRow> rows = new ArrayList<>();
            List<Long> ids = newest.stream().filter(one -> one[1] == null).map(one -> (Long) one[0]).toList();
            if (!ids.isEmpty()) {
                page(session, shown, ids, rows::add);
            }
            return rows;
        });
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
        List<GridColumn> brought = shown.stream().filter(column -> column.custom().isEmpty()).toList();
        List<CustomColumn> own = shown.stream().flatMap(column -> column.custom().stream()).toList();
        String paths = paths(brought);
        Map<Long, Map<String, Object>> rows = HashMap.newHashMap(PAGE);
        session.createSelectionQuery("select c.id" + paths + QueryText.from(paths) + "c.id in :ids",
                Object[].class)
                .setParameter("ids", asked)
                .getResultStream()
                .forEach(one -> rows.put((Long) one[0], cells(one, brought)));
        if (!own.isEmpty()) {
            CustomColumns.fill(session, own, asked, rows);
        }
        ids.forEach(id -> Optional.ofNullable(rows.get(id)).ifPresent(cells -> taker.accept(new GridRow(id, cells))));
    }

    private static String paths(List<GridColumn> shown) {
        return shown.stream().map(column -> ", " + column.path()).collect(Collectors.joining());
    }

    private static Map<String, Object> cells(Object[] found, List<GridColumn> shown) {
        Map<String, Object> cells = HashMap.newHashMap(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            @Nullable
            Object cell = found[i + 1];
            if (cell != null && !cell.equals("")) {
                cells.put(shown.get(i).key(), cell);
            }
        }
        return cells;
    }

    /**
     * The groups of what a query finds, with count and sums: dates and states in their order, names the largest first.
     */
    public List<GroupRow> groups(GridQuery query, Grouping by) {
        String path = by.column().custom().isPresent() ? "c.id" : by.column().path();
        String key = by.column().custom().isPresent() ? path : switch (by.span()) {
            case EACH -> path;
            case YEAR -> "year(" + path + ")";
            case MONTH -> "year(" + path + ") * 100 + month(" + path + ")";
        };
        CustomCells custom = new CustomCells(database, query, columns);
        Function<@Nullable Object, @Nullable Object> keyOf = by.column().custom().isPresent()
                ? id -> key(by, custom.cell(by.column(), (Long) Objects.requireNonNull(id)))
                : found -> found;
        Map<@Nullable Object, LedgerKeys> groups = new HashMap<>();
        each(query, new QueryText(query, columns), custom, ", " + key, Progress.NONE,
                one -> groups.computeIfAbsent(keyOf.apply(one[FURTHER]), _ -> new LedgerKeys(0))
                        .add((Long) one[0], (Money) one[1], (Money) one[2]));
        return groups.entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue().sums()))
                .sorted(order(by))
                .map(group -> new GroupRow(words(by, group.key()), filter(by, group.key()), group.sums().count(),
                        group.sums().contractAmount(), group.sums().technologyAmount()))
                .toList();
    }

    private static @Nullable Object key(Grouping by, @Nullable Object cell) {
        return cell instanceof LocalDate day
                ? Integer.valueOf(by.span() == Grouping.Span.YEAR
                        ? day.getYear()
                        : day.getYear() * MONTHS + day.getMonthValue())
                : cell;
    }

    private record Group(@Nullable Object key, LedgerSums sums) {}

    private static Comparator<Group> order(Grouping by) {
        if (by.column().kind() == ColumnKind.TEXT) {
            return Comparator.comparing((Group group) -> group.sums().contractAmount()).reversed();
        }
        if (by.column().kind() == ColumnKind.DATE) {
            return Comparator
                    .comparingInt((Group group) -> group.key() == null ? Integer.MAX_VALUE : (Integer) group.key());
        }
        if (by.column().kind() == ColumnKind.NUMBER) {
            return Comparator.comparing((Group group) -> Optional.ofNullable((BigDecimal) group.key()),
                    Comparator.comparing((Optional<BigDecimal> number) -> number.isEmpty())
                            .thenComparing(number -> number.orElse(BigDecimal.ZERO)));
        }
        List<String> keys = by.column().choices().stream().map(Choice::key).toList();
        return Comparator.comparingInt((Group group) -> {
            int place = keys.indexOf(group.key());
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
            case BigDecimal number -> new Filter(column, Comparison.BETWEEN,
                    List.of(number.toPlainString(), number.toPlainString()));
            case String text when text.isEmpty() -> new Filter(column, Comparison.EMPTY, List.of());
            default -> new Filter(column, Comparison.ONE_OF, List.of(key.toString()));
        };
    }

    private static Filter between(String column, LocalDate from, LocalDate to) {
        return new Filter(column, Comparison.BETWEEN, List.of(from.toString(), to.toString()));
    }
}
