package techcontract.statistics;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerSheet;

/**
 * The report as a workbook (年报工作簿): tables first, their charts, then the detail ledger, then the check. The ledger is written while
 * the contracts are counted; nothing reaches the file before the check has passed.
 */
final class ReportWorkbook implements AutoCloseable {
    private final SheetWriter writer = new SheetWriter();
    private final Map<ReportTable, SheetPage> pages = new EnumMap<>(ReportTable.class);
    private final String title;
    private final ChartSheet charts;
    private final LedgerSheet ledger;
    private final CheckSheet check;

    ReportWorkbook(ReportPeriod period, Bureau bureau, CodeTables codes) {
        this.title = Text.of("statistics.title", bureau.name(), period.label());
        for (ReportTable table : ReportTable.values()) {
            pages.put(table, writer.page(table.title(), TableSheet.layout(table)));
        }
        this.charts = new ChartSheet(writer);
        this.ledger = new LedgerSheet(writer, Text.of("statistics.sheet.ledger"),
                Text.of("ledger.sheet.title", bureau.name(), period.label()), codes);
        this.check = new CheckSheet(writer);
    }

    /** Writes a contract into the detail ledger. */
    void write(CountedContract contract) {
        ledger.write(contract);
    }

    /** What the detail ledger holds. */
    Figures written() {
        return Figures.of(ledger.written());
    }

    /**
     * Writes tables, charts and check, and saves.
     *
     * @throws techcontract.kernel.Refused naming what does not foot; no file is written then
     */
    void save(Path file, YearlyReport.Result passed) {
        passed.check().refuseDifferences();
        for (StatisticsTable table : passed.tables()) {
            new TableSheet(Objects.requireNonNull(pages.get(table.id())), table).write(title);
        }
        charts.write(title, ReportCharts.of(passed, Measure.CONTRACT_AMOUNT));
        check.write(title, passed.check());
        writer.save(file);
    }

    @Override
    public void close() {
        writer.close();
    }
}
