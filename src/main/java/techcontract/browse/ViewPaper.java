package techcontract.browse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techcontract.contract.LedgerSums;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.paper.TablePaper;

/** What the grid shows as pages (打印此视图): A4 across, headings on every page, the sums at the end. */
public final class ViewPaper {
    /** More than that nobody reads on paper. */
    static final int MOST = 5000;

    private final LedgerBrowser browser;

    public ViewPaper(LedgerBrowser browser) {
        this.browser = browser;
    }

    /**
     * The contracts of some rows as PDF.
     *
     * @param under what the view shows, in words
     * @throws Refused for more than 5,000 contracts, or when this machine has no Chinese font
     * @throws techcontract.kernel.Cancelled when the user asked to stop
     */
    public byte[] pdf(String title, String under, List<View.Shown> columns, List<Long> ids, LedgerSums sums,
            Progress progress) {
        if (ids.size() > MOST) {
            throw Refused.because("browse.paper.too-many", "%,d".formatted(ids.size()), "%,d".formatted(MOST));
        }
        List<GridColumn> shown = columns.stream().map(one -> browser.columns().of(one.key())).toList();
        TablePaper paper = new TablePaper(title, under, columns.stream().map(one -> {
            GridColumn column = browser.columns().of(one.key());
            return new TablePaper.Column(column.heading(), one.width(), column.kind().isRightAligned());
        }).toList());
        Map<String, BigDecimal> numbers = new HashMap<>();
        browser.each(shown, ids, progress, row -> {
            paper.row(shown.stream().map(column -> column.words(row.cell(column))).toList());
            row.cells().forEach((key, cell) -> {
                if (cell instanceof BigDecimal number) {
                    numbers.merge(key, number, BigDecimal::add);
                }
            });
        });
        paper.totalRow(shown.stream()
                .map(column -> numbers.containsKey(column.key())
                        ? numbers.getOrDefault(column.key(), BigDecimal.ZERO).toPlainString()
                        : total(column, shown.indexOf(column), sums))
                .toList());
        return paper.pdf();
    }

    private static String total(GridColumn column, int place, LedgerSums sums) {
        return switch (column.key()) {
            case GridColumns.AMOUNT -> Money.format(sums.contractAmount().tenThousands());
            case GridColumns.TECHNOLOGY -> Money.format(sums.technologyAmount().tenThousands());
            default -> place == 0 ? Text.of("browse.paper.total", "%,d".formatted(sums.count())) : "";
        };
    }
}
