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
    private final Tracing then;
    private final Tracing now;

    /**
     * @param then follows contracts into the tables as handed in
     * @param now follows contracts into today's tables
     */
    Comparison(Submission submission, List<ComparedTable> tables, List<Difference> differences, Tracing then,
            Tracing now) {
        this.submission = submission;
        this.tables = tables;
        this.differences = differences;
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
        TableCell cell = new TableCell(ReportTable.valueOf(table.id()), row.key(), "");
        List<Explanation.Effect> effects = new ArrayList<>();
        for (Difference one : differences(year)) {
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
