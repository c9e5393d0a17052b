package techcontract.submission;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.contract.CountedContract;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportPeriod;

/** What became of figures that were handed in, as a workbook (衔接表、差异说明): all amounts in 元 to the cent. */
final class DifferenceBook implements AutoCloseable {
    private final SheetWriter writer = new SheetWriter();
    private final String bureau;

    DifferenceBook(String bureau) {
        this.bureau = bureau;
    }

    /** From last year's submission to the same days as they are counted now. */
    void bridged(ReportPeriod days, String source, Figures then, Figures now, List<Difference> differences) {
        String title = Text.of("submission.sheet.bridge-title", bureau, days.label());
        sums(Text.of("submission.sheet.bridge"), title, then, now, differences,
                List.of(Text.of("submission.sheet.bridge-note"), source));
        contracts(Text.of("submission.sheet.contracts"), title, differences);
    }

    /** That there is nothing to bridge from. */
    void nothingBefore(ReportPeriod days) {
        SheetPage page = writer.page(Text.of("submission.sheet.bridge"), PageLayout.portrait(90));
        page.title(Text.of("submission.sheet.bridge-title", bureau, days.label()));
        page.note(Text.of("submission.sheet.nothing-before", days.label()));
    }

    /** A submission beside what is counted now. */
    void compared(Comparison comparison, ZoneId zone) {
        Submission submission = comparison.submission();
        String title = Text.of("submission.sheet.title", bureau, submission);
        String note = Text.of("submission.sheet.handed-in", submission.submittedOn(zone), submission.submittedBy(),
                submission.seal());
        for (ComparedYear year : ComparedYear.values()) {
            String suffix = Text.of("submission.year." + year);
            Figures then = submission.figures(year);
            List<Difference> differences = comparison.differences(year);
            sums(Text.of("submission.sheet.sums") + suffix, title, then, comparison.now(year), differences,
                    List.of(note));
            tables(Text.of("submission.sheet.tables") + suffix, title, comparison, year);
            contracts(Text.of("submission.sheet.contracts") + suffix, title, differences);
            effects(Text.of("submission.sheet.ranked") + suffix, title, comparison.ranked(year)
                    .stream()
                    .map(one -> new Explanation.Effect(one, Figures.of(one.contract())))
                    .toList(), "submission.sheet.ranked-note");
            effects(Text.of("submission.sheet.adjusted") + suffix, title, comparison.adjusted(year),
                    "submission.sheet.adjusted-note");
        }
    }

    // Differences that are in no contract: a sheet only where there are any.
    private void effects(String name, String title, List<Explanation.Effect> effects, String note) {
        if (effects.isEmpty()) {
            return;
        }
        SheetPage page = writer.page(name, PageLayout.landscape(6, 10, 19, 34, 26, 10, 19, 19, 50));
        page.title(title);
        page.unitLine(Text.of("submission.sheet.unit"));
        page.headings(Heading.of(Text.of("submission.sheet.serial")), Heading.of(Text.of("submission.sheet.why")),
                Heading.of(Text.of("submission.sheet.number")), Heading.of(Text.of("submission.sheet.project")),
                Heading.of(Text.of("submission.sheet.seller")), Heading.of(Text.of("submission.sheet.count")),
                Heading.of(Text.of("submission.sheet.amount")), Heading.of(Text.of("submission.sheet.technology")),
                Heading.of(Text.of("submission.sheet.event")));
        int serial = 0;
        for (Explanation.Effect one : effects) {
            CountedContract contract = one.difference().contract();
            page.row(CellValue.count(++serial), CellValue.centred(one.difference().kind().label()),
                    CellValue.text(contract.registrationNumber()), CellValue.text(contract.projectName()),
                    CellValue.text(contract.seller().name()), CellValue.count(one.figures().count()),
                    yuan(one.figures().contractAmount()), yuan(one.figures().technologyAmount()),
                    CellValue.text(one.difference().event()));
        }
        page.note(Text.of(note));
    }

    void save(Path file) {
        writer.save(file);
    }

    private void sums(String name, String title, Figures then, Figures now, List<Difference> differences,
            List<String> notes) {
        SheetPage page = writer.page(name, PageLayout.portrait(34, 14, 24, 24));
        page.title(title);
        page.unitLine(Text.of("submission.sheet.unit"));
        page.headings(Heading.of(Text.of("submission.sheet.item")), Heading.of(Text.of("submission.sheet.count")),
                Heading.of(Text.of("submission.sheet.amount")), Heading.of(Text.of("submission.sheet.technology")));
        page.totalRow(row(Text.of("submission.sheet.then"), then));
        Map<DifferenceKind, Figures> kinds = new EnumMap<>(DifferenceKind.class);
        Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        for (Difference one : differences) {
            kinds.merge(one.kind(), one.effect(), Figures::plus);
            counts.merge(one.kind(), 1, Integer::sum);
        }
        Figures reached = then;
        for (DifferenceKind kind : DifferenceKind.values()) {
            if (!kind.isOfContract()) {
                continue;
            }
            Figures effect = kinds.getOrDefault(kind, Figures.ZERO);
            page.row(row(Text.of("submission.sheet.kind", kind.label(), counts.getOrDefault(kind, 0)), effect));
            reached = reached.plus(effect);
        }
        page.totalRow(row(Text.of("submission.sheet.now"), now));
        page.row(row(Text.of("submission.sheet.check"), now.minus(reached)));
        notes.forEach(page::note);
    }

    private static CellValue[] row(String label, Figures figures) {
        return new CellValue[]{CellValue.text(label), CellValue.count(figures.count()),
                yuan(figures.contractAmount()), yuan(figures.technologyAmount())};
    }

    private void tables(String name, String title, Comparison comparison, ComparedYear year) {
        SheetPage page = writer.page(name, PageLayout.landscape(24, 30, 9, 9, 9, 19, 19, 19, 19, 19, 19));
        page.title(title);
        page.unitLine(Text.of("submission.sheet.unit"));
        String then = Text.of("submission.sheet.then");
        String now = Text.of("submission.sheet.now");
        String change = Text.of("submission.sheet.change");
        page.headings(Heading.of(Text.of("submission.sheet.table")), Heading.of(Text.of("submission.sheet.row")),
                Heading.group(Text.of("submission.sheet.count"), then, now, change),
                Heading.group(Text.of("submission.sheet.amount"), then, now, change),
                Heading.group(Text.of("submission.sheet.technology"), then, now, change));
        for (ComparedTable table : comparison.tables()) {
            for (ComparedRow row : table.rows()) {
                if (row.differs(year)) {
                    write(page, table, row, year);
                }
            }
        }
        page.note(Text.of("submission.sheet.tables-note"));
    }

    private static void write(SheetPage page, ComparedTable table, ComparedRow row, ComparedYear year) {
        Figures then = row.frozen().figures(year);
        Figures now = row.now().figures(year);
        Figures change = row.difference(year);
        page.row(CellValue.text(table.title()), CellValue.text(row.label()), CellValue.count(then.count()),
                CellValue.count(now.count()), CellValue.count(change.count()), yuan(then.contractAmount()),
                yuan(now.contractAmount()), yuan(change.contractAmount()), yuan(then.technologyAmount()),
                yuan(now.technologyAmount()), yuan(change.technologyAmount()));
    }

    private void contracts(String name, String title, List<Difference> differences) {
        SheetPage page = writer.page(name,
                PageLayout.landscape(5, 6, 18, 22, 18, 16, 15, 15, 15, 15, 15, 15, 26, 24));
        page.title(title);
        page.unitLine(Text.of("submission.sheet.unit"));
        String then = Text.of("submission.sheet.then");
        String now = Text.of("submission.sheet.now");
        String change = Text.of("submission.sheet.change");
        page.headings(Heading.of(Text.of("submission.sheet.serial")), Heading.of(Text.of("submission.sheet.why")),
                Heading.of(Text.of("submission.sheet.number")), Heading.of(Text.of("submission.sheet.project")),
                Heading.of(Text.of("submission.sheet.seller")), Heading.of(Text.of("submission.sheet.buyer")),
                Heading.group(Text.of("submission.sheet.amount"), then, now, change),
                Heading.group(Text.of("submission.sheet.technology"), then, now, change),
                Heading.of(Text.of("submission.sheet.changed")), Heading.of(Text.of("submission.sheet.event")));
        int serial = 0;
        for (Difference one : differences) {
            CountedContract contract = one.contract();
            page.row(CellValue.count(++serial), CellValue.centred(one.kind().label()),
                    CellValue.text(contract.registrationNumber()), CellValue.text(contract.projectName()),
                    CellValue.text(contract.seller().name()), CellValue.text(contract.buyer().name()),
                    yuan(one.before().map(CountedContract::contractAmount)),
                    yuan(one.after().map(CountedContract::contractAmount)), yuan(one.effect().contractAmount()),
                    yuan(one.before().map(CountedContract::technologyAmount)),
                    yuan(one.after().map(CountedContract::technologyAmount)), yuan(one.effect().technologyAmount()),
                    CellValue.text(one.changed()), CellValue.text(one.event()));
        }
        if (differences.isEmpty()) {
            page.note(Text.of("submission.same"));
        }
    }

    private static CellValue yuan(Optional<Money> amount) {
        return amount.map(DifferenceBook::yuan).orElse(CellValue.none());
    }

    private static CellValue yuan(Money amount) {
        return CellValue.amount(amount.yuan());
    }

    @Override
    public void close() {
        writer.close();
    }
}
