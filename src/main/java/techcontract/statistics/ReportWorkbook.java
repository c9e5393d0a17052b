package techcontract.statistics;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
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
 * The report as a workbook (年报工作簿): tables first, then the detail ledger, then the check. The ledger is written while
 * the contracts are counted; nothing reaches the file before the check has passed.
 */
final class ReportWorkbook implements AutoCloseable {
    private final SheetWriter writer = new SheetWriter();
    private final Map<ReportTable, SheetPage> pages = new EnumMap<>(ReportTable.class);
    private final String title;
    private final LedgerSheet ledger;
    private final CheckSheet check;

    ReportWorkbook(ReportPeriod period, Bureau bureau, CodeTables codes) {
        this.title = Text.of("statistics.title", bureau.name(), period.label());
        // Sheets stand in the order they are made; the ledger is written before the tables are finished.
        for (StatisticsTable table : new YearlyStatistics(codes, bureau, period).tables()) {
            pages.put(table.id(), writer.page(table.title(), TableSheet.layout(table)));
        }
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
     * Writes tables and check, and saves.
     *
     * @throws techcontract.kernel.Refused naming what does not foot; no file is written then
     */
    void save(Path file, List<StatisticsTable> tables, ReportCheck passed) {
        passed.refuseDifferences();
        for (StatisticsTable table : tables) {
            new TableSheet(Objects.requireNonNull(pages.get(table.id())), table).write(title);
        }
        check.write(title, passed);
        writer.save(file);
    }

    @Override
    public void close() {
        writer.close();
    }
}
