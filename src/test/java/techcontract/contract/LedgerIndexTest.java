package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.testing.Drafts;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** What the search in memory finds, against loops over the contracts opened one by one. */
class LedgerIndexTest {
    private static final int MANY = 1300;

    @TempDir private Path folder;

    @Test
    void findsContractsByTheSoundOfAPartyToo() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.register().draft(TestDesk.CLERK, Drafts.development("PLC 控制"));
            desk.register().draft(TestDesk.CLERK, Drafts.development("储能算法"));

            // 银湖智能, 云帆能源; both contracts have them.
            assertThat(found(desk, "yhzn")).containsExactlyInAnyOrder("PLC 控制", "储能算法");
            assertThat(found(desk, "yunfan plc")).containsExactly("PLC 控制");
            assertThat(found(desk, "plc")).containsExactly("PLC 控制");
            assertThat(found(desk, "xyz")).isEmpty();
        }
    }

    @Test
    void findsContractsByEveryNameOfAParty() {
        try (Desk desk = TestDesk.in(folder)) {
            Contract one = desk.register().draft(TestDesk.CLERK, Drafts.development("储能算法"));
            String seller = one.typed().seller().name();
            desk.parties().addAlias(TestDesk.CLERK, desk.parties().suggest(seller).getFirst(), "老字号甲厂");

            assertThat(found(desk, "老字号")).containsExactly("储能算法");
            assertThat(found(desk, one.typed().seller().creditCode().substring(4, 14))).containsExactly("储能算法");
        }
    }

    @Test
    void findsTheContractsAPlainLoopFinds() {
        try (Desk desk = TestDesk.in(folder)) {
            new PastContracts(desk, 11).register(MANY, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 4, 30));
            LedgerKeys all = desk.ledger().find("", Progress.NONE);
            List<Contract> contracts = IntStream.range(0, all.size())
                    .mapToObj(row -> desk.register().open(all.id(row)))
                    .toList();
            assertThat(contracts).hasSize(MANY);
            for (String words : List.of("项目12", "卖方7", "卖方3 项目5", "2025", "买方1 2024 项目", "没有的")) {
                List<Contract> naive = contracts.stream()
                        .filter(one -> List.of(words.split(" ", -1))
                                .stream()
                                .allMatch(word -> text(one).contains(word)))
                        .toList();
                LedgerKeys found = desk.ledger().find(words, Progress.NONE);
                assertThat(found.ids(0, found.size())).isEqualTo(naive.stream().map(Contract::id).toList());
                assertThat(found.sums().contractAmount()).isEqualTo(naive.stream()
                        .map(one -> one.typed().price().contractAmount())
                        .reduce(Money.ZERO, Money::plus));
            }
        }
    }

    @Test
    void followsEverySaveWhereverItWasMade() {
        try (Desk desk = TestDesk.in(folder)) {
            LedgerIndex elsewhere = new LedgerIndex(desk.database(), desk.parties());
            Random random = new Random(5);
            List<Contract> contracts = new ArrayList<>();
            for (int save = 0; save < 60; save++) {
                String name = "第" + random.nextInt(4) + "号课题";
                if (contracts.isEmpty() || random.nextBoolean()) {
                    contracts.add(desk.register().draft(TestDesk.CLERK, Drafts.development(name)));
                } else {
                    int place = random.nextInt(contracts.size());
                    contracts.set(place, desk.register()
                            .save(TestDesk.CLERK, ContractRef.to(contracts.get(place)), Drafts.development(name)));
                }
                LedgerKeys found = elsewhere.find("第2号", Progress.NONE);
                assertThat(found.ids(0, found.size())).containsExactlyInAnyOrderElementsOf(contracts.stream()
                        .filter(one -> one.typed().subject().projectName().contains("第2号"))
                        .map(Contract::id)
                        .toList());
            }
        }
    }

    private static String text(Contract one) {
        ContractDraft typed = one.typed();
        return String.join(" ", one.registrationNumber().orElse(""), typed.subject().projectName(),
                typed.seller().name(), typed.buyer().name()).toLowerCase(Locale.ROOT);
    }

    private static List<String> found(Desk desk, String words) {
        return desk.ledger()
                .search(new ContractSearch(words, Optional.empty(), Optional.empty(), Optional.empty()), 10)
                .rows()
                .stream()
                .map(ContractRow::projectName)
                .toList();
    }
}
