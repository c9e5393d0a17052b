package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.contract.Decision;
import techcontract.contract.PastBatch;
import techcontract.contract.PastRegistration;
import techcontract.contract.Price;
import techcontract.contract.Term;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

/** Ledgers on a real desk, changed and cancelled across years, against a model that keeps its own books. */
class AdjustedReportTest {
    private static final int CONTRACTS = 14;
    private static final int STEPS = 24;

    @TempDir Path folder;

    /** One contract as the model sees it: what its year holds, what later years hold, what it is worth now. */
    private static final class Kept {
        private final long id;
        private final int year;
        private Optional<Figures> counted;
        private Figures now;
        private LocalDate newest;
        private boolean ended;
        private final Map<Integer, Figures> adjusted = new HashMap<>();

        Kept(long id, LocalDate registeredOn, Money amount) {
            this.id = id;
            this.year = registeredOn.getYear();
            this.newest = registeredOn;
            this.now = new Figures(1, amount, amount);
            this.counted = Optional.of(now);
        }

        void becomes(Figures figures, ClosedYearEffect effect, int inYear) {
            if (effect == ClosedYearEffect.ADJUST) {
                adjusted.merge(inYear, figures.minus(now), Figures::plus);
            } else {
                adjusted.clear();
                counted = figures.count() == 0 ? Optional.empty() : Optional.of(figures);
            }
            now = figures;
        }
    }

    private static Money money(Random random) {
        return new Money(BigDecimal.valueOf(10_000_000L + random.nextInt(150_000_000), 2));
    }

    private static ContractDraft draft(int pair, Money amount, LocalDate signed) {
        return Edited.from(Drafts.ofPair(pair, Drafts.development("项目" + pair)))
                .price(new Price(amount, "1", "", null, null, "", "", null))
                .term(new Term(signed, signed, signed.plusYears(5)))
                .draft();
    }

    private static List<Kept> register(Desk desk, Random random) {
        Map<String, LocalDate> days = new HashMap<>();
        Map<String, Money> amounts = new HashMap<>();
        desk.database().write(TestDesk.ADMINISTRATOR, "test.past", writing -> {
            PastBatch batch = desk.register().pastBatch(writing);
            for (int i = 0; i < CONTRACTS; i++) {
                LocalDate day = LocalDate.of(2024, 1, 20).plusDays(random.nextInt(800));
                String number = "%d440701%06d".formatted(day.getYear(), i + 1);
                Money amount = money(random);
                batch.add(new PastRegistration(number, day, "旧登记员", draft(i, amount, day.minusDays(9))));
                days.put(number, day);
                amounts.put(number, amount);
            }
            batch.finish();
            return true;
        });
        return desk.ledger()
                .search(ContractSearch.ALL, CONTRACTS)
                .rows()
                .stream()
                .map(row -> kept(row, days, amounts))
                .toList();
    }

    private static Kept kept(ContractRow row, Map<String, LocalDate> days, Map<String, Money> amounts) {
        String number = Objects.requireNonNull(row.number());
        return new Kept(row.id(), Objects.requireNonNull(days.get(number)),
                Objects.requireNonNull(amounts.get(number)));
    }

    private static void step(Desk desk, Kept kept, Random random) {
        LocalDate on = kept.newest.plusDays(random.nextInt(200));
        if (kept.ended || on.isAfter(TestDesk.TODAY)) {
            return;
        }
        kept.newest = on;
        ClosedYearEffect effect = on.getYear() == kept.year
                ? ClosedYearEffect.SAME_YEAR
                : random.nextInt(3) == 0 ? ClosedYearEffect.RESTATE : ClosedYearEffect.ADJUST;
        AfterRegistration after = desk.register().after();
        Cause cause = new Cause(on, "双方协商", "变更协议", effect);
        Contract contract = desk.register().open(kept.id);
        if (random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                after.cancel(TestDesk.CLERK, ContractRef.to(contract), cause);
            } else {
                after.revoke(TestDesk.CLERK, ContractRef.to(contract), cause);
            }
            kept.ended = true;
            kept.becomes(Figures.ZERO, effect, on.getYear());
            return;
        }
        Money amount = money(random);
        Contract changing = after.beginChange(TestDesk.CLERK, ContractRef.to(contract),
                new Cause(on, "双方协商", "变更协议", ClosedYearEffect.SAME_YEAR));
        Contract saved = desk.register()
                .save(TestDesk.CLERK, ContractRef.to(changing), Edited.from(changing.typed())
                        .price(new Price(amount, "1", "", null, null, "", "", null))
                        .draft());
        after.registerChange(TestDesk.CLERK, ContractRef.to(saved), cause,
                Decision.favourable("11", desk.register().rulesOf(saved)));
        kept.becomes(new Figures(1, amount, amount), effect, on.getYear());
    }

    private static Figures counted(List<Kept> all, int year) {
        return all.stream()
                .filter(kept -> kept.year == year)
                .flatMap(kept -> kept.counted.stream())
                .reduce(Figures.ZERO, Figures::plus);
    }

    private static Figures adjusted(List<Kept> all, int year) {
        return all.stream()
                .map(kept -> kept.adjusted.getOrDefault(year, Figures.ZERO))
                .reduce(Figures.ZERO, Figures::plus);
    }

    @Test
    void countsChangesAndCancellationsInTheYearTheyWereAskedFor() {
        for (int seed = 1; seed <= 3; seed++) {
            try (Desk desk = TestDesk.in(folder.resolve("desk" + seed))) {
                Random random = new Random(seed);
                List<Kept> all = register(desk, random);
                for (int i = 0; i < STEPS; i++) {
                    step(desk, all.get(random.nextInt(all.size())), random);
                }
                for (int year = 2024; year <= 2026; year++) {
                    assertReported(desk, all, year);
                }
                for (Kept kept : all) {
                    assertTraced(desk, kept);
                }
            }
        }
    }

    private static void assertReported(Desk desk, List<Kept> all, int year) {
        YearlyReport.Result result = desk.report().of(ReportPeriod.whole(new ReportYear(year)));
        StatisticsTable types = result.table(ReportTable.TYPES);

        assertThat(result.check().problems().all()).isEmpty();
        assertThat(types.total().thisYear()).isEqualTo(counted(all, year));
        assertThat(types.total().lastYear()).isEqualTo(counted(all, year - 1));
        Optional<StatisticsRow> line = types.row(TableCell.ADJUSTED);
        assertThat(line.map(StatisticsRow::thisYear).orElse(Figures.ZERO)).isEqualTo(adjusted(all, year));
        assertThat(line.map(StatisticsRow::lastYear).orElse(Figures.ZERO)).isEqualTo(adjusted(all, year - 1));
        Figures drilled = desk.report()
                .contracts(result, TableCell.row(ReportTable.TYPES, TableCell.ADJUSTED), List.of(ComparedYear.THIS),
                        Progress.NONE)
                .stream()
                .map(TracedContract::figures)
                .reduce(Figures.ZERO, Figures::plus);
        assertThat(drilled).isEqualTo(adjusted(all, year));
    }

    private static void assertTraced(Desk desk, Kept kept) {
        List<CountedIn> cells = desk.report().cellsOf(kept.id, Progress.NONE);

        assertThat(cells.stream().filter(cell -> cell.table().equals("T1 合同类别")).map(CountedIn::row).toList())
                .isEqualTo(kept.counted.isPresent() ? List.of("技术开发", "总计") : List.of());
        assertThat(cells.stream()
                .filter(cell -> cell.row().equals("# 以前年度合同本期调整"))
                .map(CountedIn::figures)
                .reduce(Figures.ZERO, Figures::plus))
                .isEqualTo(kept.adjusted.values().stream().reduce(Figures.ZERO, Figures::plus));
    }

    @Test
    void stopsCountingWhenTheUserDoes() {
        try (Desk desk = TestDesk.in(folder.resolve("stopped"))) {
            register(desk, new Random(1));
            List<Long> told = new ArrayList<>();

            assertThatThrownBy(() -> desk.report().of(ReportPeriod.whole(new ReportYear(2025)), new Progress() {
                @Override
                public void at(long done, long total) {
                    told.add(done);
                }

                @Override
                public boolean cancelled() {
                    return true;
                }
            })).isInstanceOf(Cancelled.class);
            assertThat(told).isEmpty();
        }
    }
}
