package techcontract.province;

import java.nio.file.Path;
import java.util.Map;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerProblem;
import techcontract.province.ReconciliationResult.Sum;

/** A reconciliation as a workbook (对账结果工作簿): how the difference comes about, every difference, what was not read. */
final class ReconciliationSheets {
    private ReconciliationSheets() {}

    static void write(ReconciliationResult result, Path file) {
        try (SheetWriter writer = new SheetWriter()) {
            summary(writer, result);
            findings(writer, result);
            if (!result.unread().isEmpty()) {
                unread(writer, result);
            }
            writer.save(file);
        }
    }

    private static void summary(SheetWriter writer, ReconciliationResult result) {
        SheetPage page = writer.page(Text.of("province.sheet.summary"), PageLayout.landscape(40, 12, 22, 22));
        page.title(Text.of("province.sheet.title", result.period(), result.fileName()));
        page.unitLine(Text.of("statistics.check.unit"));
        page.headings(Heading.of(Text.of("province.sheet.what")), Heading.of(Text.of("province.sheet.count")),
                Heading.of(Text.of("statistics.measure.CONTRACT_AMOUNT")),
                Heading.of(Text.of("statistics.measure.TECHNOLOGY_AMOUNT")));
        line(page, Text.of("province.sum.ours"), result.ours(), true);
        line(page, Text.of("province.sum.theirs"), result.theirs(), result.technologyCompared());
        line(page, Text.of("province.sum.difference"), result.difference(), result.technologyCompared());
        for (Map.Entry<FindingKind, Sum> kind : result.explained().entrySet()) {
            line(page, Text.of("province.sum.explained", kind.getKey().label()), kind.getValue(),
                    result.technologyCompared());
        }
        line(page, Text.of("province.sum.rounding"), result.rounding(), result.technologyCompared());
        line(page, Text.of("province.sum.unexplained"), result.unexplained(), result.technologyCompared());
        page.note(Text.of("province.sum.agreed", result.agreed()));
        result.notes().forEach(note -> page.note(note.toString()));
    }

    private static void line(SheetPage page, String what, Sum sum, boolean technology) {
        page.row(CellValue.text(what), CellValue.count(sum.count()), yuan(sum.amount()),
                technology ? yuan(sum.technologyAmount()) : CellValue.none());
    }

    private static void findings(SheetWriter writer, ReconciliationResult result) {
        SheetPage page = writer.page(Text.of("province.sheet.findings"),
                PageLayout.landscape(6, 12, 18, 34, 26, 26, 18, 18, 16, 16, 8, 44));
        page.title(Text.of("province.sheet.findings-title", result.period()));
        page.headings(Heading.of(Text.of("province.sheet.serial")), Heading.of(Text.of("province.ui.kind")),
                Heading.of(Text.of("province.ui.number")), Heading.of(Text.of("province.ui.project")),
                Heading.of(Text.of("province.ui.seller")), Heading.of(Text.of("province.ui.buyer")),
                Heading.of(Text.of("province.ui.ours")), Heading.of(Text.of("province.ui.theirs")),
                Heading.of(Text.of("province.sheet.amount-delta")),
                Heading.of(Text.of("province.sheet.technology-delta")), Heading.of(Text.of("province.ui.row")),
                Heading.of(Text.of("province.ui.remedy")));
        int serial = 0;
        for (Finding finding : result.findings()) {
            page.row(CellValue.count(++serial), CellValue.centred(kind(finding)), CellValue.text(finding.number()),
                    CellValue.text(finding.project()), CellValue.text(finding.seller()),
                    CellValue.text(finding.buyer()), CellValue.text(finding.ours()),
                    CellValue.text(finding.theirs()), yuan(finding.amountDelta()), yuan(finding.technologyDelta()),
                    finding.row() == 0 ? CellValue.none() : CellValue.count(finding.row()),
                    CellValue.text(finding.remedy().toString()));
        }
    }

    /** The kind, with a word where the two were laid together by names only. */
    static String kind(Finding finding) {
        return finding.certain() ? finding.kind().label() : Text.of("province.probable", finding.kind().label());
    }

    private static void unread(SheetWriter writer, ReconciliationResult result) {
        SheetPage page = writer.page(FindingKind.UNREADABLE.label(), PageLayout.landscape(10, 24, 80));
        page.title(Text.of("province.sheet.unread"));
        page.headings(Heading.of(Text.of("province.ui.row")), Heading.of(Text.of("province.sheet.column")),
                Heading.of(Text.of("province.sheet.reason")));
        for (LedgerProblem problem : result.unread()) {
            page.row(CellValue.count(problem.row()), CellValue.text(problem.column()),
                    CellValue.text(problem.reason().toString()));
        }
    }

    private static CellValue yuan(Money amount) {
        return CellValue.amount(amount.yuan());
    }
}
