package techcontract.statistics;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerSheet;
import techcontract.storage.Anchor;

/**
 * The report as a workbook (年报工作簿): tables first, their charts, then the detail ledger, then the check. The ledger is
 * written while the contracts are counted; nothing reaches the file before the check has passed.
 */
final class ReportWorkbook implements AutoCloseable {
    private final SheetWriter writer = new SheetWriter();
    private final Map<ReportTable, SheetPage> pages = new EnumMap<>(ReportTable.class);
    private final String title;
    private final ChartSheet charts;
    private final Optional<LedgerSheet> ledger;
    private final CheckSheet check;

    /** A workbook with the detail ledger. */
    ReportWorkbook(ReportPeriod period, Bureau bureau, CodeTables codes) {
        this(period, bureau, codes,
                writer -> Optional.of(new LedgerSheet(writer, Text.of("statistics.sheet.ledger"),
                        Text.of("ledger.sheet.title", bureau.name(), period.label()), codes)));
    }

    /** A workbook without it. */
    static ReportWorkbook ofTables(ReportPeriod period, Bureau bureau, CodeTables codes) {
        return new ReportWorkbook(period, bureau, codes, _ -> Optional.empty());
    }

    private ReportWorkbook(ReportPeriod period, Bureau bureau, CodeTables codes,
            Function<SheetWriter, Optional<LedgerSheet>> ledger) {
        this.title = Text.of("statistics.title", bureau.name(), period.label());
        // Sheets stand in the order they are made; the ledger is written before the tables are finished.
        for (StatisticsTable table : new YearlyStatistics(codes, bureau, period).tables()) {
            pages.put(table.id(), writer.page(table.title(), TableSheet.layout(table)));
        }
        this.charts = new ChartSheet(writer);
        this.ledger = ledger.apply(writer);
        this.check = new CheckSheet(writer);
    }

    /** Writes a contract into the detail ledger. */
    void write(CountedContract contract) {
        ledger.ifPresent(sheet -> sheet.write(contract));
    }

    /** What the detail ledger holds. */
    Figures written() {
        return ledger.map(sheet -> Figures.of(sheet.written())).orElse(Figures.ZERO);
    }

    /**
     * Writes tables, charts and check, and saves.
     *
     * @param anchors of the audit trail, printed below the check
     * @throws techcontract.kernel.Refused naming what does not foot; no file is written then
     */
    void save(Path file, YearlyReport.Result passed, List<Anchor> anchors) {
        passed.check().refuseDifferences();
        for (StatisticsTable table : passed.tables()) {
            new TableSheet(Objects.requireNonNull(pages.get(table.id())), table).write(title);
        }
        charts.write(title, ReportCharts.of(passed, Measure.CONTRACT_AMOUNT), passed.lastYear().note());
        check.write(title, passed.check(), anchors);
        writer.save(file);
    }

    @Override
    public void close() {
        writer.close();
    }
}
