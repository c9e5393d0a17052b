package techcontract.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.LedgerKeys;
import techcontract.contract.LedgerSums;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.testing.Drafts;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** What the database finds, sorts and groups, against plain loops over the contracts opened one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBrowserTest {
    private static final int CONTRACTS = 300;
    @TempDir private static Path folder;
    private Desk desk;
    private LedgerBrowser browser;
    private final List<Contract> all = new ArrayList<>();

    @BeforeAll
    void fill() {
        desk = TestDesk.in(folder);
        new PastContracts(desk, 7).register(CONTRACTS, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 4, 30));
        desk.register().draft(TestDesk.CLERK, Drafts.development("PLC 控制系统 100%_开发"));
        desk.register().draft(TestDesk.CLERK, Drafts.development("plc 驱动"));
        browser = desk.browser();
        LedgerKeys keys = browser.keys(GridQuery.ALL, Progress.NONE);
        IntStream.range(0, keys.size()).forEach(row -> all.add(desk.register().open(keys.id(row))));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void findsEveryContractNewestFirst() {
        assertThat(all).hasSize(CONTRACTS + 2);
        assertThat(all).isSortedAccordingTo(Comparator.comparingLong(Contract::id).reversed());
    }

    @Test
    void findsWordsInAnyPlaceAndCase() {
        assertThat(found(words("plc"))).isEqualTo(naive(one -> project(one).toLowerCase(Locale.ROOT).contains("plc")));
        assertThat(found(words("100%_"))).hasSize(1);
        assertThat(found(words("卖方12 项目12")))
                .isEqualTo(naive(one -> seller(one).contains("卖方12") && project(one).contains("项目12")))
                .isNotEmpty();
    }

    @Test
    void filtersTextAsALoopWould() {
        assertThat(found(filter("project", Comparison.CONTAINS, "项目1")))
                .isEqualTo(naive(one -> project(one).contains("项目1")));
        assertThat(found(filter("project", Comparison.EXCLUDES, "项目1")))
                .isEqualTo(naive(one -> !project(one).contains("项目1")));
        assertThat(found(filter("project", Comparison.ONE_OF, "项目3", "项目44"))).hasSize(2);
        assertThat(found(filter("remark", Comparison.EMPTY))).hasSize(CONTRACTS + 2);
        assertThat(found(filter("remark", Comparison.PRESENT))).isEmpty();
    }

    @Test
    void filtersTypesWithWhatStandsBelowThem() {
        assertThat(found(filter("type", Comparison.ONE_OF, "2", "31")))
                .isEqualTo(naive(one -> one.typeKey().startsWith("2") || one.typeKey().equals("31")))
                .isNotEmpty();
        assertThat(found(filter("type", Comparison.NONE_OF, "2", "31")))
                .isEqualTo(naive(one -> !one.typeKey().startsWith("2") && !one.typeKey().equals("31")));
    }

    @Test
    void filtersRangesWithTheirEnds() {
        Money least = Money.ofYuan("2000000");
        Money most = all.stream()
                .filter(one -> amount(one).compareTo(least) > 0)
                .map(LedgerBrowserTest::amount)
                .findAny()
                .orElseThrow();
        assertThat(found(filter("amount", Comparison.BETWEEN, least.yuan().toString(), most.yuan().toString())))
                .isEqualTo(naive(one -> amount(one).compareTo(least) >= 0 && amount(one).compareTo(most) <= 0))
                .isNotEmpty();
        LocalDate day = all.getLast().registeredOn().orElseThrow();
        assertThat(found(filter("registered", Comparison.BETWEEN, day.toString(), "")))
                .isEqualTo(naive(one -> one.registeredOn().filter(on -> !on.isBefore(day)).isPresent()));
        assertThat(found(filter("registered", Comparison.BETWEEN, "", day.toString())))
                .isEqualTo(naive(one -> one.registeredOn().filter(on -> !on.isAfter(day)).isPresent()));
        assertThat(found(filter("registered", Comparison.EMPTY))).hasSize(2);
    }

    @Test
    void filtersThatAllHold() {
        assertThat(found(new GridQuery("项目", List.of(new Filter("status", Comparison.ONE_OF, List.of("REGISTERED")),
                new Filter("sellerRegion", Comparison.ONE_OF, List.of("440704")),
                new Filter("registered", Comparison.BETWEEN, List.of("2025-01-01", "2025-12-31"))), List.of())))
                .isEqualTo(naive(one -> one.registeredOn().filter(on -> on.getYear() == 2025).isPresent()
                        && one.typed().seller().regionKey().equals("440704")))
                .isNotEmpty();
    }

    @Test
    void sortsByTwoKeysWithBlanksLast() {
        List<Long> sorted = found(new GridQuery("", List.of(),
                List.of(new SortKey("type", true), new SortKey("registered", false))));

        Comparator<Contract> naive = Comparator.comparing(Contract::typeKey)
                .reversed()
                .thenComparing(one -> one.registeredOn().orElse(LocalDate.MAX))
                .thenComparing(Comparator.comparingLong(Contract::id).reversed());
        assertThat(sorted).isEqualTo(all.stream().sorted(naive).map(Contract::id).toList());
    }

    @Test
    void sortsStatesInTheOrderOfTheWork() {
        assertThat(found(new GridQuery("", List.of(), List.of(new SortKey("status", false)))).subList(0, 2))
                .isEqualTo(all.stream().limit(2).map(Contract::id).toList());
        assertThat(found(new GridQuery("", List.of(), List.of(new SortKey("amount", false)))))
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparing(LedgerBrowserTest::amount)
                                .thenComparing(Comparator.comparingLong(Contract::id).reversed()))
                        .map(Contract::id)
                        .toList());
    }

    @Test
    void sumsAnySelection() {
        LedgerKeys keys = browser.keys(GridQuery.ALL, Progress.NONE);
        BitSet chosen = new BitSet();
        Random random = new Random(3);
        IntStream.range(0, keys.size()).filter(_ -> random.nextBoolean()).forEach(chosen::set);

        LedgerSums sums = keys.sums(chosen);

        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < all.size(); row++) {
            if (chosen.get(row)) {
                sum = sum.add(amount(all.get(row)).yuan());
            }
        }
        assertThat(sums.contractAmount().yuan()).isEqualByComparingTo(sum);
        assertThat(sums.count()).isEqualTo(chosen.cardinality());
        assertThat(sums.averageContract().yuan().multiply(BigDecimal.valueOf(sums.count())).subtract(sum).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(sums.count())));
    }

    @Test
    void groupsAsALoopWould() {
        for (Grouping.Span span : List.of(Grouping.Span.YEAR, Grouping.Span.MONTH)) {
            List<GroupRow> groups = browser.groups(GridQuery.ALL,
                    new Grouping(browser.columns().of("registered"), span));
            int letters = span == Grouping.Span.YEAR ? 4 : 7;
            Map<String, List<Contract>> naive = all.stream()
                    .collect(Collectors.groupingBy(one -> one.registeredOn()
                            .map(on -> on.toString().substring(0, letters))
                            .orElse("（空）"), TreeMap::new, Collectors.toList()));
            assertThat(groups).extracting(GroupRow::words).containsExactlyElementsOf(naive.keySet());
            groups.forEach(group -> check(group, naive.getOrDefault(group.words(), List.of())));
        }
    }

    @Test
    void groupsByTypeAndByParty() {
        List<GroupRow> types = browser.groups(GridQuery.ALL, new Grouping(browser.columns().of("type"),
                Grouping.Span.EACH));
        assertThat(types.stream().mapToLong(GroupRow::count).sum()).isEqualTo(CONTRACTS + 2);
        types.forEach(group -> check(group, all.stream()
                .filter(one -> group.filter().values().equals(List.of(one.typeKey())))
                .toList()));

        List<GroupRow> parties = browser.groups(GridQuery.ALL, new Grouping(browser.columns().of("seller"),
                Grouping.Span.EACH));
        assertThat(parties).isSortedAccordingTo(Comparator.comparing(GroupRow::contractAmount).reversed());
        assertThat(parties).hasSize(CONTRACTS + 1);
    }

    private void check(GroupRow group, List<Contract> naive) {
        assertThat(group.count()).as(group.words()).isEqualTo(naive.size());
        assertThat(group.contractAmount())
                .isEqualTo(naive.stream().map(LedgerBrowserTest::amount).reduce(Money.ZERO, Money::plus));
        assertThat(group.technologyAmount()).isEqualTo(
                naive.stream().map(one -> one.technologyAmount().orElseThrow()).reduce(Money.ZERO, Money::plus));
        if (!group.filter().column().equals("type")) {
            assertThat(found(new GridQuery("", List.of(group.filter()), List.of()))).hasSize(naive.size());
        }
    }

    @Test
    void everyColumnCanBeReadSortedGroupedAndFilteredBlank() {
        GridColumns columns = browser.columns();
        LedgerKeys keys = browser.keys(GridQuery.ALL, Progress.NONE);

        List<GridRow> rows = browser.rows(columns.all(), keys.ids(0, keys.size()));

        assertThat(rows).extracting(GridRow::id).isEqualTo(all.stream().map(Contract::id).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).cell(columns.of("project"))).contains(project(all.get(i)));
            assertThat(rows.get(i).cell(columns.of("amount"))).contains(amount(all.get(i)));
            assertThat(columns.of("status").words(rows.get(i).cell(columns.of("status"))))
                    .isEqualTo(all.get(i).status().label());
        }
        for (GridColumn column : columns.all()) {
            int blank = found(filter(column.key(), Comparison.EMPTY)).size();
            int present = found(filter(column.key(), Comparison.PRESENT)).size();
            assertThat(blank + present).as(column.key()).isEqualTo(CONTRACTS + 2);
            assertThat(found(new GridQuery("", List.of(), List.of(new SortKey(column.key(), true)))))
                    .hasSize(CONTRACTS + 2);
            Grouping.of(column)
                    .forEach(by -> assertThat(
                            browser.groups(GridQuery.ALL, by).stream().mapToLong(GroupRow::count).sum())
                            .isEqualTo(CONTRACTS + 2));
        }
    }

    @Test
    void handsOverRowsInTheirOrder() {
        LedgerKeys keys = browser.keys(GridQuery.ALL, Progress.NONE);
        List<Long> shuffled = new ArrayList<>(keys.ids(0, keys.size()));
        java.util.Collections.shuffle(shuffled, new Random(1));
        List<Long> seen = new ArrayList<>();

        browser.each(browser.columns().all(), shuffled, Progress.NONE, row -> seen.add(row.id()));

        assertThat(seen).isEqualTo(shuffled);
    }

    private static GridQuery words(String words) {
        return new GridQuery(words, List.of(), List.of());
    }

    private static GridQuery filter(String column, Comparison comparison, String... values) {
        return new GridQuery("", List.of(new Filter(column, comparison, List.of(values))), List.of());
    }

    private List<Long> found(GridQuery query) {
        LedgerKeys keys = browser.keys(query, Progress.NONE);
        return keys.ids(0, keys.size());
    }

    private List<Long> naive(Predicate<Contract> matches) {
        return all.stream().filter(matches).map(Contract::id).toList();
    }

    private static String project(Contract one) {
        return one.typed().subject().projectName();
    }

    private static String seller(Contract one) {
        return one.typed().seller().name();
    }

    private static Money amount(Contract one) {
        return one.typed().price().amount().orElseThrow();
    }
}
