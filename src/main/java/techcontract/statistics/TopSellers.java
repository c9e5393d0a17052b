package techcontract.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;
import techcontract.party.Particulars;

/**
 * The sellers with the largest 合同成交额 of this year (卖方前 N 名), all others in one row. Sellers are told apart by 统一社会信用代码,
 * those without one by name; equal amounts stand in the order of the codes.
 */
final class TopSellers implements Division {
    /** How many are shown. */
    static final int SHOWN = 20;

    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    @Override
    public ReportTable table() {
        return ReportTable.TOP_SELLERS;
    }

    @Override
    public void add(ComparedYear year, CountedContract contract, Figures figures) {
        String key = key(contract.seller());
        tallies.computeIfAbsent(key, _ -> new Tally()).add(year, figures);
        if (year == ComparedYear.THIS) {
            names.put(key, contract.seller().name());
        }
    }

    @Override
    public List<TableCell> cells(ComparedYear year, CountedContract contract) {
        return List.of(TableCell.row(table(), key(contract.seller())), TableCell.row(table(), TableCell.TOTAL));
    }

    // Who is neither named nor numbered cannot be ranked.
    private static String key(Particulars seller) {
        if (!seller.creditCode().isEmpty()) {
            return seller.creditCode();
        }
        return seller.name().isBlank() ? TableCell.OTHERS : "name:" + seller.name().strip();
    }

    /** The ranking, the others and the total. */
    List<StatisticsRow> rows(String totalLabel) {
        List<StatisticsRow> all = new ArrayList<>();
        tallies.forEach((key, tally) -> all
                .add(tally.row(key, names.getOrDefault(key, ""), 0, StatisticsRow.Kind.PART)));
        List<StatisticsRow> rows = new ArrayList<>(all.stream()
                .filter(row -> row.thisYear().count() > 0 && !row.key().equals(TableCell.OTHERS))
                .sorted(Comparator.comparing((StatisticsRow row) -> row.thisYear().contractAmount())
                        .reversed()
                        .thenComparing(StatisticsRow::key))
                .limit(SHOWN)
                .toList());
        all.removeAll(rows);
        if (!all.isEmpty()) {
            rows.add(sum(TableCell.OTHERS, Text.of("statistics.row.other-sellers"), StatisticsRow.Kind.PART, all));
        }
        rows.add(sum(TableCell.TOTAL, totalLabel, StatisticsRow.Kind.TOTAL, List.copyOf(rows)));
        return List.copyOf(rows);
    }

    private static StatisticsRow sum(String key, String label, StatisticsRow.Kind kind, List<StatisticsRow> parts) {
        return new StatisticsRow(key, label, 0, kind,
                parts.stream().map(StatisticsRow::thisYear).reduce(Figures.ZERO, Figures::plus),
                parts.stream().map(StatisticsRow::lastYear).reduce(Figures.ZERO, Figures::plus));
    }
}
