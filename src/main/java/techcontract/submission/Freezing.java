package techcontract.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.bureau.Bureau;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.YearlyReport;

/** Everything that is frozen when a report is handed in (冻结), made from one counting. */
final class Freezing {
    private final RowFreezer thisYear = new RowFreezer(PartKind.THIS_YEAR);
    private final RowFreezer lastYear = new RowFreezer(PartKind.LAST_YEAR);
    private final LargeContracts large = new LargeContracts();
    private final List<SubmissionPart> parts = new ArrayList<>();
    private final String workbookHash;

    /**
     * @param before what was handed in for the same days last year
     * @throws Refused when the figures are not the ones confirmed, or when a table does not foot
     */
    Freezing(YearlyReport report, ContractLedger ledger, CodeTables codes, Bureau bureau, HandIn wanted,
            Optional<FrozenLastYear> before, Progress progress) {
        ReportPeriod period = wanted.period();
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path workbook = scratch.file("workbook.xlsx");
            YearlyReport.Result result = report.export(period, wanted.lastYear(), workbook, progress,
                    (year, contract) -> {
                        rows(year).add(contract);
                        if (year == ComparedYear.THIS) {
                            large.add(contract);
                        }
                    });
            refuseOthers(wanted);
            Path bridge = scratch.file("bridge.xlsx");
            try (DifferenceBook book = new DifferenceBook(bureau.name())) {
                new Bridge(ledger, codes, period).write(before, book);
                book.save(bridge);
            }
            PackFile book = read(FileNames.of("submission.file.workbook", bureau, period), workbook);
            workbookHash = book.contentHash();
            parts.add(SubmissionPart.text(PartKind.FIGURES, 1, period.label(), FrozenTable.text(result.tables())));
            parts.addAll(thisYear.finished());
            parts.addAll(lastYear.finished());
            parts.add(SubmissionPart.text(PartKind.ADJUSTMENTS, 1, period.label(),
                    FrozenAdjustments.text(result.adjustments())));
            file(1, book);
            file(2, read(FileNames.of("submission.file.bridge", bureau, period), bridge));
            file(3, new PackFile(FileNames.of("submission.file.brief", bureau, period),
                    new Brief(result, large, wanted.lastYear().note()).write(scratch)));
        }
    }

    private RowFreezer rows(ComparedYear year) {
        return year == ComparedYear.THIS ? thisYear : lastYear;
    }

    private void refuseOthers(HandIn wanted) {
        Figures counted = thisYear.figures();
        if (!counted.equals(wanted.confirmed())) {
            throw Refused.because("submission.figures-changed", wanted.confirmed().count(),
                    wanted.confirmed().contractAmount(), counted.count(), counted.contractAmount());
        }
    }

    private void file(int place, PackFile file) {
        parts.add(SubmissionPart.file(place, file.name(), file.content()));
    }

    private static PackFile read(String name, Path file) {
        try {
            return new PackFile(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw Unavailable.because(e, "submission.scratch", file);
        }
    }

    Figures figures(ComparedYear year) {
        return rows(year).figures();
    }

    List<SubmissionPart> parts() {
        return List.copyOf(parts);
    }

    String workbookHash() {
        return workbookHash;
    }
}
