package techcontract.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.ClosedYearEffect;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.statistics.YearlyReport;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/**
 * For invented ledgers and what happens to them: the contracts named explain every cell of every table, to the cent.
 */
class ExplainedDifferencesTest {
    private static final ReportPeriod YEAR = ReportPeriod.whole(new ReportYear(2025));

    @TempDir private Path folder;

    @Test
    void theContractsNamedExplainEveryCell() {
        for (long seed = 1; seed <= 3; seed++) {
            try (Desk desk = TestDesk.in(folder.resolve("desk" + seed))) {
                check(desk, seed);
            }
        }
    }

    private static void check(Desk desk, long seed) {
        Random random = new Random(seed);
        Corrections corrections = new Corrections(desk, seed);
        new PastContracts(desk, seed).register(60, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(corrections.register(LocalDate.of(2024, 1, 10).plusDays(random.nextInt(700))));
        }
        String early = corrections.register(LocalDate.of(2024, 2, 2));
        YearlyReport.Result then = desk.report().of(YEAR);
        Figures confirmed = then.table(ReportTable.TYPES).total().thisYear();
        Submission submission = desk.submissions()
                .handIn(CLERK, new HandIn(YEAR, LastYearSource.COUNTED_NOW, "", confirmed), Progress.NONE);

        corrections.someTo(numbers);
        corrections.register(LocalDate.of(2025, 6, 6));
        // More than any other, so that somebody falls out of the ranking.
        corrections.register(LocalDate.of(2025, 7, 7), 20_000_000_00L);
        corrections.register(LocalDate.of(2024, 6, 6));
        corrections.cancel(early, LocalDate.of(2025, 11, 3), ClosedYearEffect.ADJUST);

        YearlyReport.Result now = desk.report().of(YEAR);
        Comparison comparison = desk.submissions().compare(submission.id(), Progress.NONE);
        int differing = 0;
        boolean ranked = false;
        boolean adjusted = false;
        for (ComparedTable table : comparison.tables()) {
            for (ComparedRow row : table.rows()) {
                for (ComparedYear year : ComparedYear.values()) {
                    Figures difference = figures(now, table, row, year).minus(figures(then, table, row, year));
                    Explanation explained = comparison.explain(table, row, year);
                    Figures sum = Figures.ZERO;
                    for (Explanation.Effect effect : explained.effects()) {
                        sum = sum.plus(effect.figures());
                    }

                    assertThat(explained.difference()).as(table.title() + row.label()).isEqualTo(difference);
                    assertThat(sum).as(table.title() + " " + row.label() + " " + year).isEqualTo(difference);
                    assertThat(explained.rest()).isEqualTo(Figures.ZERO);
                    ranked |= explained.effects()
                            .stream()
                            .anyMatch(effect -> effect.difference().kind() == DifferenceKind.RANKED);
                    adjusted |= explained.effects()
                            .stream()
                            .anyMatch(effect -> effect.difference().kind() == DifferenceKind.ADJUSTED);
                    differing += difference.isZero() ? 0 : 1;
                }
            }
        }
        assertThat(differing).isGreaterThan(50);
        assertThat(ranked).as("a seller came into the ranking or fell out of it").isTrue();
        assertThat(adjusted).as("a step in 2025 on a contract of 2024 was entered later").isTrue();
    }

    private static Figures figures(YearlyReport.Result report, ComparedTable table, ComparedRow row,
            ComparedYear year) {
        return report.table(ReportTable.valueOf(table.id()))
                .rows()
                .stream()
                .filter(one -> one.key().equals(row.key()))
                .map(one -> one.figures(year))
                .findFirst()
                .orElse(Figures.ZERO);
    }
}
