package techcontract.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.contract.CountedContract;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportTable;
import techcontract.statistics.TableCell;
import techcontract.statistics.Tracing;

/** A submission beside what is counted now (上报数与现在重算的对照), every difference with its contracts. */
public final class Comparison {
    private final Submission submission;
    private final List<ComparedTable> tables;
    private final List<Difference> differences;
    private final List<Difference> ranked;
    private final List<Explanation.Effect> adjusted;
    private final Tracing then;
    private final Tracing now;

    /**
     * @param ranked contracts that are as they were but count in another row of the ranking
     * @param adjusted what the lines of adjustments gained or lost
     * @param then follows contracts into the tables as handed in
     * @param now follows contracts into today's tables
     */
    Comparison(Submission submission, List<ComparedTable> tables, List<Difference> differences,
            List<Difference> ranked, List<Explanation.Effect> adjusted, Tracing then, Tracing now) {
        this.submission = submission;
        this.tables = tables;
        this.differences = differences;
        this.ranked = ranked;
        this.adjusted = adjusted;
        this.then = then;
        this.now = now;
    }

    public Submission submission() {
        return submission;
    }

    /** Every table handed in, as it was and as it is. */
    public List<ComparedTable> tables() {
        return tables;
    }

    /** Every contract that is not what was handed in, this year's first, in the order of numbers. */
    public List<Difference> differences() {
        return differences;
    }

    /** The contracts of one year that are not what was handed in. */
    public List<Difference> differences(ComparedYear year) {
        return differences.stream().filter(one -> one.year() == year).toList();
    }

    /** The contracts of one year that are as they were, but whose seller came into the ranking or fell out of it. */
    List<Difference> ranked(ComparedYear year) {
        return ranked.stream().filter(one -> one.year() == year).toList();
    }

    /** What the line of adjustments of one year gained or lost, step by step. */
    List<Explanation.Effect> adjusted(ComparedYear year) {
        return adjusted.stream().filter(one -> one.difference().year() == year).toList();
    }

    /** What the year comes to now. */
    Figures now(ComparedYear year) {
        return tables.stream()
                .filter(table -> table.id().equals(ReportTable.TYPES.name()))
                .flatMap(table -> table.rows().stream())
                .filter(ComparedRow::isTotal)
                .map(row -> row.now().figures(year))
                .findFirst()
                .orElseThrow();
    }

    /** Why a row of a table is not what was handed in. */
    public Explanation explain(ComparedTable table, ComparedRow row, ComparedYear year) {
        // A table the program does not make any more has no cells to follow contracts into.
        if (Stream.of(ReportTable.values()).noneMatch(known -> known.name().equals(table.id()))) {
            return Explanation.of(row.difference(year), List.of());
        }
        if (row.key().equals(TableCell.ADJUSTED)) {
            return Explanation.of(row.difference(year), adjusted(year));
        }
        TableCell cell = new TableCell(ReportTable.valueOf(table.id()), row.key(), "");
        List<Explanation.Effect> effects = new ArrayList<>();
        List<Difference> all = new ArrayList<>(differences(year));
        if (cell.table() == ReportTable.TOP_SELLERS) {
            all.addAll(ranked(year));
        }
        for (Difference one : all) {
            Figures figures = in(now, cell, year, one.after()).minus(in(then, cell, year, one.before()));
            if (!figures.isZero()) {
                effects.add(new Explanation.Effect(one, figures));
            }
        }
        return Explanation.of(row.difference(year), List.copyOf(effects));
    }

    private static Figures in(Tracing tracing, TableCell cell, ComparedYear year, Optional<CountedContract> contract) {
        return Difference.figures(contract.filter(one -> tracing.in(cell, year, one)));
    }
}
