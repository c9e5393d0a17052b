package techcontract.browse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;

/** What the grid shows as a workbook (导出此视图): its columns, its rows, its order; amounts in 万元 to the cent. */
public final class ViewSheet {
    private static final int PIXELS_PER_LETTER = 8;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;
    // Excel counts days before this one wrongly.
    private static final LocalDate FIRST_EXCEL_DAY = LocalDate.of(1900, 3, 1);

    private final LedgerBrowser browser;

    public ViewSheet(LedgerBrowser browser) {
        this.browser = browser;
    }

    /**
     * Writes the contracts of some rows.
     *
     * @param under what the view shows, in words
     * @throws techcontract.kernel.Cancelled when the user asked to stop; the file is then as it was
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public void write(Path file, String title, String under, List<View.Shown> columns, List<Long> ids,
            Progress progress) {
        List<GridColumn> shown = columns.stream().map(one -> browser.columns().of(one.key())).toList();
        List<Integer> widths = columns.stream()
                .map(one -> Math.clamp(one.width() / PIXELS_PER_LETTER, NARROWEST, WIDEST))
                .toList();
        try (SheetWriter writer = new SheetWriter()) {
            SheetPage page = writer.page(Text.of("browse.sheet.tab"), new PageLayout(true, widths));
            page.title(title);
            page.note(under);
            page.headings(shown.stream().map(GridColumn::heading).map(Heading::of).toList());
            browser.each(shown, ids, progress,
                    row -> page.row(shown.stream().map(column -> cell(column, row.cell(column))).toList()));
            writer.save(file);
        }
    }

    private static CellValue cell(GridColumn column, Optional<Object> cell) {
        if (cell.isEmpty()) {
            return CellValue.empty();
        }
        return switch (cell.get()) {
            case Money money -> CellValue.exactAmount(money.exactTenThousands());
            case BigDecimal number -> CellValue.number(number);
            case LocalDate day when !day.isBefore(FIRST_EXCEL_DAY) -> CellValue.date(day);
            default -> CellValue.text(column.words(cell));
        };
    }
}
