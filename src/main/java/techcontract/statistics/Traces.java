package techcontract.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import techcontract.codes.CodeTables;
import techcontract.contract.Adjustment;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;

/** Reads the contracts behind the cells of a report that was counted (追溯取数). */
final class Traces {
    private final CodeTables codes;
    private final YearlyReport.Result report;

    Traces(CodeTables codes, YearlyReport.Result report) {
        this.codes = codes;
        this.report = report;
    }

    /** The contracts of a cell in the order of their numbers, this year's first. */
    List<TracedContract> contracts(Counting counting, LastYearSource lastYear, TableCell cell,
            List<ComparedYear> years, LongConsumer step) {
        Tracing tracing = tracing();
        List<TracedContract> found = new ArrayList<>();
        for (ComparedYear year : years) {
            ReportPeriod span = report.period().of(year);
            if (cell.rowKey().equals(TableCell.ADJUSTED)) {
                counting.adjustments(span.firstDay(), span.lastDay(), one -> found.add(traced(one, year)));
            } else {
                Consumer<CountedContract> taker = contract -> {
                    step.accept(contract.id());
                    if (tracing.in(cell, year, contract)) {
                        found.add(new TracedContract(contract, year, Figures.of(contract)));
                    }
                };
                if (year == ComparedYear.THIS) {
                    counting.each(span.firstDay(), span.lastDay(), taker);
                } else {
                    lastYear.each(counting::each, span, taker);
                }
            }
        }
        return List.copyOf(found);
    }

    private static TracedContract traced(Adjustment adjustment, ComparedYear year) {
        return new TracedContract(adjustment.contract(), year, Figures.of(adjustment.difference()));
    }

    /** Every cell a contract of the report's own year counts into, in words. */
    List<CountedIn> cellsOf(CountedContract contract) {
        return tracing().cellsOf(ComparedYear.THIS, contract)
                .stream()
                .map(cell -> inWords(cell, Figures.of(contract)))
                .toList();
    }

    private CountedIn inWords(TableCell cell, Figures figures) {
        StatisticsTable table = report.table(cell.table());
        String column = table.columns()
                .stream()
                .filter(one -> !cell.columnKey().isEmpty() && one.meaning().part().equals(cell.columnKey()))
                .findFirst()
                .map(StatisticsColumn::group)
                .orElse(cell.table().isCross() ? Text.of("statistics.row.blank") : "");
        return new CountedIn(report.period().label(), table.title(),
                table.row(cell.rowKey()).map(StatisticsRow::label).orElse(""), column, figures);
    }

    private Tracing tracing() {
        return new Tracing(codes, report.bureau(), report.period(), report.tables());
    }
}
