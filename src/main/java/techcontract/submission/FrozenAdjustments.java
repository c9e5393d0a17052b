package techcontract.submission;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import techcontract.contract.Adjustment;
import techcontract.contract.ContractStep;
import techcontract.contract.CountedTotal;
import techcontract.kernel.Money;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.YearAdjustment;

/** What the line 以前年度合同本期调整 was made of (冻结的本期调整), a line of text for each. */
final class FrozenAdjustments {
    private FrozenAdjustments() {}

    static String text(List<YearAdjustment> adjustments) {
        StringBuilder text = new StringBuilder();
        for (YearAdjustment one : adjustments) {
            Adjustment adjustment = one.adjustment();
            CountedTotal difference = adjustment.difference();
            text.append(TabLine.of(one.year(), adjustment.step(), adjustment.on(), difference.count(),
                    difference.contractAmount().yuan(), difference.technologyAmount().yuan(),
                    FrozenLine.of(adjustment.contract())));
        }
        return text.toString();
    }

    static List<YearAdjustment> read(String text) {
        return text.lines().map(FrozenAdjustments::adjustment).toList();
    }

    private static YearAdjustment adjustment(String line) {
        Iterator<String> fields = TabLine.fields(line).iterator();
        ComparedYear year = ComparedYear.valueOf(fields.next());
        ContractStep step = ContractStep.valueOf(fields.next());
        LocalDate on = LocalDate.parse(fields.next());
        CountedTotal difference = new CountedTotal(Long.parseLong(fields.next()), Money.ofYuan(fields.next()),
                Money.ofYuan(fields.next()));
        return new YearAdjustment(year,
                new Adjustment(FrozenLine.read(fields.next().strip()), step, on, difference));
    }
}
