package techcontract.statistics;

import java.util.List;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.storage.Anchor;

/** The check on its sheet (校验页): every comparison, in 元 to the cent. */
final class CheckSheet {
    private final SheetPage page;

    CheckSheet(SheetWriter writer) {
        this.page = writer.page(Text.of("statistics.sheet.check"),
                PageLayout.landscape(26, 10, 40, 8, 8, 8, 8, 19, 19, 12, 19, 19, 12, 7));
    }

    void write(String title, ReportCheck check, List<Anchor> anchors) {
        page.title(title);
        page.title(Text.of("statistics.sheet.check"));
        page.unitLine(Text.of("statistics.check.unit"));
        String found = Text.of("statistics.check.found");
        String expected = Text.of("statistics.check.expected");
        String difference = Text.of("statistics.check.difference");
        page.headings(Heading.of(Text.of("statistics.check.table")), Heading.of(Text.of("statistics.check.year")),
                Heading.of(Text.of("statistics.check.what")), Heading.of(Text.of("statistics.check.against")),
                Heading.group(Text.of("statistics.check.COUNT"), found, expected, difference),
                Heading.group(Text.of("statistics.check.CONTRACT_AMOUNT"), found, expected, difference),
                Heading.group(Text.of("statistics.check.TECHNOLOGY_AMOUNT"), found, expected, difference),
                Heading.of(Text.of("statistics.check.result")));
        check.lines().forEach(this::write);
        page.note(Text.of("statistics.check.note"));
        anchors.forEach(anchor -> page.note(Text.of("statistics.check.anchor", anchor.digits(), anchor.number(),
                anchor.hash())));
    }

    private void write(ReportCheck.Line line) {
        Figures found = line.found();
        Figures expected = line.expected();
        Figures difference = line.difference();
        page.row(CellValue.text(line.table()), CellValue.centred(line.year()), CellValue.text(line.what()),
                CellValue.centred(line.against()), CellValue.count(found.count()), CellValue.count(expected.count()),
                CellValue.count(difference.count()), yuan(found.contractAmount()), yuan(expected.contractAmount()),
                yuan(difference.contractAmount()), yuan(found.technologyAmount()), yuan(expected.technologyAmount()),
                yuan(difference.technologyAmount()), CellValue.centred(Text.of(
                        line.balances() ? "statistics.check.balanced" : "statistics.check.unbalanced")));
    }

    private static CellValue yuan(Money amount) {
        return CellValue.amount(amount.yuan());
    }
}
