package techcontract.submission;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import techcontract.contract.ContractLedger.Counting;
import techcontract.contract.CountedContract;
import techcontract.contract.CountedTotal;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.Reading;
import techcontract.statistics.ReportPeriod;

/** Last year's figures as they were handed in (上年数为上报数); of a longer report only the days asked for. */
final class FrozenLastYear implements LastYearSource {
    private final Submission submission;
    private final Supplier<FrozenReport> opening;
    private final ZoneId zone;

    /**
     * @param opening opens and verifies it
     */
    FrozenLastYear(Submission submission, Supplier<FrozenReport> opening, ZoneId zone) {
        this.submission = submission;
        this.opening = opening;
        this.zone = zone;
    }

    /** Whether a submission holds all the days of a period. */
    static boolean covers(Submission submission, ReportPeriod days) {
        ReportPeriod held = submission.period();
        return !held.firstDay().isAfter(days.firstDay()) && !held.lastDay().isBefore(days.lastDay());
    }

    @Override
    public String label() {
        return Text.of("submission.last-year.label", submission.submittedOn(zone));
    }

    @Override
    public String note() {
        return Text.of("submission.last-year.frozen", submission, submission.submittedOn(zone));
    }

    @Override
    public String checkedAgainst() {
        return Text.of("submission.check.handed-in");
    }

    @Override
    public FrozenLastYear ready() {
        FrozenReport opened = opening.get();
        return new FrozenLastYear(submission, () -> opened, zone);
    }

    @Override
    public CountedTotal total(Counting counting, ReportPeriod lastYear) {
        Figures figures = submission.period().equals(lastYear)
                ? submission.figures(ComparedYear.THIS)
                : within(lastYear).map(Figures::of).reduce(Figures.ZERO, Figures::plus);
        return new CountedTotal(figures.count(), figures.contractAmount(), figures.technologyAmount());
    }

    @Override
    public void each(Reading ledger, ReportPeriod lastYear, Consumer<CountedContract> taker) {
        within(lastYear).forEach(taker);
    }

    /** The contracts handed in for some days, in the order of numbers. */
    Stream<CountedContract> within(ReportPeriod days) {
        return opening.get()
                .contracts(ComparedYear.THIS)
                .filter(contract -> !contract.registeredOn().isBefore(days.firstDay())
                        && !contract.registeredOn().isAfter(days.lastDay()));
    }
}
