package techcontract.party;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Text;

/** The ladder of enterprises by year as a workbook (阶梯年度表). */
public final class LadderSheet {
    private static final PageLayout LAYOUT = PageLayout.landscape(8, 12, 11, 11, 11, 11, 11, 15, 11, 11, 11, 15, 11);

    private LadderSheet() {}

    /**
     * Writes it in one go.
     *
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public static void write(Path file, List<LadderYear> years) {
        try (SheetWriter book = new SheetWriter()) {
            SheetPage page = book.page(Text.of("party.ladder"), LAYOUT);
            page.title(Text.of("party.ladder"));
            page.unitLine(Text.of("party.ladder.unit"));
            page.headings(Stream.concat(
                    Stream.of(Heading.of(Text.of("party.ladder.year")), Heading.of(Text.of("party.ladder.on"))),
                    Stream.of(TitleKind.values()).map(LadderSheet::heading)).toList());
            for (LadderYear year : years) {
                page.row(cells(year));
            }
            page.note(Text.of("party.ladder.note"));
            book.save(file);
        }
    }

    private static Heading heading(TitleKind kind) {
        List<String> parts = new ArrayList<>(List.of(Text.of("party.ladder.held"), Text.of("party.ladder.gained")));
        if (kind.below().isPresent()) {
            parts.add(Text.of("party.ladder.climbed"));
        }
        parts.add(Text.of("party.ladder.lapsed"));
        return Heading.group(kind.label(), parts.toArray(String[]::new));
    }

    private static List<CellValue> cells(LadderYear year) {
        List<CellValue> cells = new ArrayList<>(
                List.of(CellValue.centred(year.year().toString()), CellValue.date(year.on())));
        for (TitleKind kind : TitleKind.values()) {
            LadderYear.Step step = year.step(kind);
            cells.add(CellValue.count(step.held()));
            cells.add(CellValue.count(step.gained()));
            if (kind.below().isPresent()) {
                cells.add(CellValue.count(step.climbed()));
            }
            cells.add(CellValue.count(step.lapsed()));
        }
        return cells;
    }
}
