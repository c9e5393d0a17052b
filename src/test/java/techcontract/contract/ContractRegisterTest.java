package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.Drafts.ACCEPTED;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.TODAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.party.Particulars;
import techcontract.storage.AuditEntry;
import techcontract.storage.ChangedElsewhere;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

class ContractRegisterTest {
    @TempDir private Path folder;
    private Desk desk;
    private ContractRegister register;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        register = desk.register();
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void takesAContractFromDraftToRegistration() {
        NonTechnicalCost equipment = new NonTechnicalCost(NonTechnicalKind.EQUIPMENT, "检测台", Money.ofYuan("200000.50"));
        NonTechnicalCost material = new NonTechnicalCost(NonTechnicalKind.MATERIAL, "", Money.ofYuan("49999.49"));
        Contract drafted = register.draft(CLERK, Drafts.development("储能电池均衡控制开发", equipment, material));

        Contract registered = registered(drafted);

        assertThat(registered.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(registered.registrationNumber()).contains("2026440701000001");
        assertThat(registered.registeredOn()).contains(TODAY);
        assertThat(registered.technologyAmount()).contains(Money.ofYuan("1000000.01"));
        assertThat(registered.rulePack()).isEqualTo("RS2026");
        assertThat(registered.acceptanceNumber()).isEqualTo("SL2026-0001");
        assertThat(register.open(registered.id()).events()).extracting(ContractEvent::step)
                .containsExactly(
                        ContractStep.SUBMIT, ContractStep.ACCEPT, ContractStep.RECOGNISE, ContractStep.REGISTER);
    }

    @Test
    void keepsEverythingThatWasTyped() {
        ContractDraft typed = Drafts.development("项目",
                new NonTechnicalCost(NonTechnicalKind.PART, "轴承", Money.ofYuan("1.01")));

        Contract opened = register.open(register.draft(CLERK, typed).id());

        ContractDraft kept = opened.typed();
        assertThat(kept.subject()).isEqualTo(typed.subject());
        assertThat(kept.term()).isEqualTo(typed.term());
        assertThat(kept.price()).isEqualTo(typed.price());
        assertThat(kept.supplement()).isEqualTo(typed.supplement());
        assertThat(kept.seller()).isEqualTo(typed.seller());
        assertThat(kept.buyer()).isEqualTo(typed.buyer());
        assertThat(kept.costs()).singleElement().satisfies(cost -> {
            assertThat(cost.kind()).isEqualTo(NonTechnicalKind.PART);
            assertThat(cost.description()).isEqualTo("轴承");
            assertThat(cost.amount()).isEqualTo(Money.ofYuan("1.01"));
        });
    }

    @Test
    void savesADraftThatIsAlmostEmpty() {
        Contract drafted = register.draft(CLERK, ContractDraft.EMPTY);

        assertThat(register.open(drafted.id()).typed().term()).isEqualTo(Term.EMPTY);
        assertThatThrownBy(() -> register.submit(CLERK, ContractRef.to(drafted), TODAY)).isInstanceOf(Refused.class)
                .hasMessageContaining("请填写项目名称")
                .hasMessageContaining("请填写合同成交额");
    }

    @Test
    void replacesTheCostsOfADraftThatIsSavedAgain() {
        Contract drafted = register.draft(CLERK, Drafts.development("项目",
                new NonTechnicalCost(NonTechnicalKind.PART, "", Money.ofYuan("1"))));

        Contract saved = register.save(CLERK, ContractRef.to(drafted), Drafts.development("改名",
                new NonTechnicalCost(NonTechnicalKind.OTHER, "", Money.ofYuan("2"))));

        assertThat(register.open(saved.id()).typed().costs()).singleElement()
                .extracting(NonTechnicalCost::amount)
                .isEqualTo(
                        Money.ofYuan("2"));
        assertThat(register.open(saved.id()).technologyAmount()).contains(Money.ofYuan("1249998.00"));
    }

    @Test
    void refusesToSaveOverSomeoneElse() {
        Contract drafted = register.draft(CLERK, Drafts.development("项目"));
        ContractRef seen = ContractRef.to(drafted);
        register.save(CLERK, seen, Drafts.development("先保存的"));

        assertThatThrownBy(() -> register.save(CLERK, seen, Drafts.development("后保存的"))).isInstanceOf(
                ChangedElsewhere.class);

        assertThat(register.open(drafted.id()).typed().subject().projectName()).isEqualTo("先保存的");
    }

    @Test
    void aCorrectionStartsTheClockAnew() {
        Contract accepted = accepted(Drafts.development("项目"));

        Contract correcting = register.requestCorrection(CLERK, ContractRef.to(accepted), ACCEPTED.plusDays(1), "缺附件");
        Contract returned = register.returnCorrected(CLERK, ContractRef.to(correcting), ACCEPTED.plusDays(5),
                Map.of());

        assertThat(correcting.status()).isEqualTo(ContractStatus.CORRECTION);
        assertThat(returned.status()).isEqualTo(ContractStatus.ACCEPTED);
        assertThat(returned.acceptedOn()).contains(ACCEPTED.plusDays(5));
    }

    @Test
    void refusesOnGroundsOfItsRuleBookOnly() {
        ContractRef accepted = ContractRef.to(accepted(Drafts.development("项目")));

        assertThatThrownBy(() -> register.refuse(CLERK, accepted, TODAY, List.of("N99"), ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> register.refuse(CLERK, accepted, TODAY, List.of(), "")).isInstanceOf(Refused.class);
        Contract refused = register.refuse(CLERK, accepted, TODAY, List.of("N3", "N5"), "价款写“面议”");

        assertThat(refused.status()).isEqualTo(ContractStatus.REFUSED);
        assertThat(refused.registrationNumber()).isEmpty();
        assertThat(register.open(refused.id()).events().getLast().reasons()).isEqualTo("N3 N5");
    }

    @Test
    void refusesRegistrationBeforeRecognition() {
        Contract accepted = accepted(Drafts.development("项目"));

        assertThatThrownBy(() -> register.register(CLERK, ContractRef.to(accepted), TODAY)).isInstanceOf(Refused.class)
                .hasMessageContaining("已受理");

        assertThat(registered(register.draft(CLERK, Drafts.ofPair(1, Drafts.development("下一份")))).registrationNumber())
                .contains("2026440701000001");
    }

    @Test
    void refusesAContractThatHasRunOut() {
        ContractDraft draft = Drafts.development("项目");
        ContractDraft over = Edited.from(draft)
                .term(new Term(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), TODAY.minusDays(1)))
                .draft();
        Contract submitted = register.submit(CLERK, ContractRef.to(register.draft(CLERK, over)), TODAY);

        assertThatThrownBy(() -> register.accept(CLERK, ContractRef.to(submitted), TODAY, Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经过期");
    }

    @Test
    void decidesAgainstTheVerdictOnlyWithAReasonThatStays() {
        Contract accepted = accepted(Drafts.development("项目"));
        List<ChecklistAnswer> answers = Decision.favourable("11", register.rulesOf(accepted))
                .answers()
                .stream()
                .map(one -> one.itemCode().equals("DEV-2") ? new ChecklistAnswer("DEV-2", false, "") : one)
                .toList();

        assertThatThrownBy(() -> register.recognition()
                .recognise(CLERK, ContractRef.to(accepted), TODAY, new Decision("11", answers, Map.of(), " ")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DEV-2");
        Contract recognised = register.recognition()
                .recognise(CLERK, ContractRef.to(accepted), TODAY, new Decision("11", answers, Map.of(), "专家认为尚未掌握"));

        assertThat(recognised.status()).isEqualTo(ContractStatus.RECOGNISED);
        assertThat(register.open(recognised.id()).events().getLast())
                .extracting(ContractEvent::note, ContractEvent::reasons, ContractEvent::actor)
                .containsExactly("专家认为尚未掌握", "DEV-2", CLERK.name());
    }

    @Test
    void passesOverAWarningOnlyWithAReasonThatIsFiledOnce() {
        ContractDraft draft = Drafts.development("项目");
        ContractDraft elsewhere = Edited.from(draft)
                .parties(draft.seller().overlaidBy(Particulars.briefly("", "", "", "142", "440703")), draft.buyer())
                .draft();
        Contract submitted = register.submit(CLERK, ContractRef.to(register.draft(CLERK, elsewhere)), ACCEPTED);

        assertThatThrownBy(() -> register.accept(CLERK, ContractRef.to(submitted), ACCEPTED, Map.of("V9", " ")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不在本机构的辖区内");
        Contract accepted = register.accept(CLERK, ContractRef.to(submitted), ACCEPTED, Map.of("V9", "蓬江区委托受理"));
        Contract recognised = register.recognition()
                .recognise(CLERK, ContractRef.to(accepted), TODAY,
                        Decision.favourable("11", register.rulesOf(accepted)));

        assertThat(register.open(recognised.id()).explanations()).singleElement()
                .extracting(ExplainedWarning::problem, ExplainedWarning::reason)
                .containsExactly("V9", "蓬江区委托受理");
    }

    @Test
    void everyStepLeavesAnAuditLine() {
        registered(register.draft(CLERK, Drafts.development("项目")));

        List<String> actions = desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry where subject = 'contract 1' order by id",
                                AuditEntry.class)
                        .getResultList())
                .stream()
                .map(AuditEntry::action)
                .toList();

        assertThat(actions).containsExactly("contract.draft", "contract.SUBMIT", "contract.ACCEPT",
                "contract.RECOGNISE", "contract.REGISTER");
    }

    @Test
    void numbersAreUniqueAndWithoutGapsUnderTwoThreads() throws ExecutionException, InterruptedException {
        int each = 12;
        AtomicInteger pair = new AtomicInteger();
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> work = new ArrayList<>();
            for (int clerk = 0; clerk < 2; clerk++) {
                work.add(clerks.submit(() -> IntStream.range(0, each)
                        .mapToObj(i -> Drafts.ofPair(pair.getAndIncrement(), Drafts.development("项目 " + i)))
                        .map(draft -> registered(register.draft(CLERK, draft)))
                        .map(contract -> contract.registrationNumber().orElseThrow())
                        .toList()));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> one : work) {
                numbers.addAll(one.get());
            }

            assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, 2 * each).mapToObj("2026440701%06d"::formatted).toList());
        }
    }

    @Test
    void aFirmThatMovesKeepsItsOldContractsWhereTheyWere() {
        Contract first = register.draft(CLERK, Drafts.development("搬迁前"));
        ContractDraft draft = Drafts.development("搬迁后");
        ContractDraft moved = Edited.from(draft)
                .parties(draft.seller().overlaidBy(Particulars.briefly("", "", "", "142", "440703")), draft.buyer())
                .draft();

        Contract second = register.draft(CLERK, moved);

        assertThat(register.open(first.id()).typed().seller().regionKey()).isEqualTo("440704");
        assertThat(register.open(second.id()).typed().seller().regionKey()).isEqualTo("440703");
        assertThat(desk.parties().suggest("银湖")).singleElement()
                .satisfies(
                        party -> assertThat(party.particulars().regionKey()).isEqualTo("440703"));
    }

    private Contract accepted(ContractDraft draft) {
        Contract drafted = register.draft(CLERK, draft);
        Contract submitted = register.submit(CLERK, ContractRef.to(drafted), ACCEPTED);
        return register.accept(CLERK, ContractRef.to(submitted), ACCEPTED, Map.of());
    }

    private Contract registered(Contract drafted) {
        Contract submitted = register.submit(CLERK, ContractRef.to(drafted), ACCEPTED);
        Contract accepted = register.accept(CLERK, ContractRef.to(submitted), ACCEPTED, Map.of());
        Contract recognised = register.recognition()
                .recognise(CLERK, ContractRef.to(accepted), TODAY,
                        Decision.favourable("11", register.rulesOf(accepted)));
        return register.register(CLERK, ContractRef.to(recognised), TODAY);
    }
}
