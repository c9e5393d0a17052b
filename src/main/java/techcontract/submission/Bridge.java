package techcontract.submission;

import java.util.List;
import java.util.Optional;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractLedger;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportPeriod;

/** From what was handed in last year to what the same days come to now (衔接表): new, cancelled, changed, moved. */
final class Bridge {
    private final ContractLedger ledger;
    private final CodeTables codes;
    private final ReportPeriod lastYear;

    Bridge(ContractLedger ledger, CodeTables codes, ReportPeriod period) {
        this.ledger = ledger;
        this.codes = codes;
        this.lastYear = period.lastYear();
    }

    /** Writes it, or that nothing was handed in for those days. */
    void write(Optional<FrozenLastYear> before, DifferenceBook book) {
        if (before.isEmpty()) {
            book.nothingBefore(lastYear);
            return;
        }
        FrozenLastYear handedIn = before.get().ready();
        DifferenceFinder finder = new DifferenceFinder(codes);
        record Now(Figures figures, List<Difference> differences) {}
        Now now = ledger.count(counting -> {
            LedgerMerge merge = new LedgerMerge(handedIn.within(lastYear).iterator(),
                    (was, is) -> finder.add(ComparedYear.LAST, was, is));
            counting.each(lastYear.firstDay(), lastYear.lastDay(), merge::accept);
            merge.finish();
            return new Now(Figures.of(counting.total(lastYear.firstDay(), lastYear.lastDay())),
                    finder.explained(counting));
        });
        Figures then = handedIn.within(lastYear).map(Figures::of).reduce(Figures.ZERO, Figures::plus);
        book.bridged(lastYear, handedIn.note(), then, now.figures, now.differences);
    }
}
