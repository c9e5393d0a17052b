package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.TODAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.storage.AuditEntry;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

class AfterRegistrationTest {
    private static final Actor REVIEWER = new Actor("李复核", Role.REVIEWER);
    private static final ReportYear THIS_YEAR = new ReportYear(2026);
    private static final ReportYear LAST_YEAR = new ReportYear(2025);
    private static final Money OLD = Money.ofYuan("1250000.00");
    private static final Money NEW = Money.ofYuan("900000.00");

    @TempDir Path folder;
    private Desk desk;
    private ContractRegister register;
    private AfterRegistration after;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        register = desk.register();
        after = register.after();
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void aChangeMakesANewVersionUnderTheOldNumberAndKeepsTheOldOne() {
        Contract changing = after.beginChange(CLERK, ref(registered()), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(NEW));

        Contract changed = after.registerChange(CLERK, ref(saved), cause(ClosedYearEffect.SAME_YEAR), favourable());

        assertThat(changed.registrationNumber()).contains("2026440701000001");
        assertThat(changed.contractVersion()).isEqualTo(2);
        assertThat(changed.technologyAmount()).contains(NEW);
        assertThat(after.formerVersions(changed.id())).singleElement().satisfies(former -> {
            assertThat(former.status()).isEqualTo(ContractStatus.SUPERSEDED);
            assertThat(former.technologyAmount()).contains(OLD);
            assertThat(former.typed().price().amount()).contains(OLD);
            assertThat(former.typed().materials()).hasSize(3);
            assertThat(former.answers()).isNotEmpty();
        });
        assertThat(desk.ledger().search(ContractSearch.ALL, 10).rows()).hasSize(1);
    }

    @Test
    void theRegisteredVersionCountsUntilTheChangeIsRegistered() {
        Contract changing = after.beginChange(CLERK, ref(registered()), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(NEW));
        assertThat(counted(THIS_YEAR)).isEqualTo("1 1250000.00 1250000.00");

        after.registerChange(CLERK, ref(saved), cause(ClosedYearEffect.SAME_YEAR), favourable());

        assertThat(counted(THIS_YEAR)).isEqualTo("1 900000.00 900000.00");
    }

    @Test
    void anAbandonedChangeLeavesEverythingAsItWas() {
        Contract registered = registered();
        Contract changing = after.beginChange(CLERK, ref(registered), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(NEW));

        Contract back = after.abandonChange(CLERK, ref(saved), TODAY, "当事人撤回变更");

        Contract read = register.open(back.id());
        assertThat(read.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(read.contractVersion()).isEqualTo(1);
        assertThat(read.technologyAmount()).contains(OLD);
        assertThat(read.typed().price()).isEqualTo(registered.typed().price());
        assertThat(read.typed().materials()).hasSize(3);
        assertThat(after.formerVersions(back.id())).isEmpty();
        assertThat(counted(THIS_YEAR)).isEqualTo("1 1250000.00 1250000.00");
    }

    @Test
    void aYearThatIsOverIsNeverChangedWithoutBeingAsked() {
        Contract past = registeredLastYear();

        assertThatThrownBy(() -> after.cancel(CLERK, ref(past), cause(ClosedYearEffect.SAME_YEAR)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2025");

        assertThat(register.open(past.id()).status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(AfterRegistration.effects(past, TODAY)).containsExactly(ClosedYearEffect.ADJUST,
                ClosedYearEffect.RESTATE);
    }

    @Test
    void adjustingLeavesTheClosedYearAsReported() {
        Contract changing = after.beginChange(CLERK, ref(registeredLastYear()), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(NEW));
        Contract changed = after.registerChange(CLERK, ref(saved), cause(ClosedYearEffect.ADJUST), favourable());
        assertThat(counted(LAST_YEAR)).isEqualTo("1 1250000.00 1250000.00");

        Contract cancelled = after.cancel(CLERK, ref(changed), cause(ClosedYearEffect.ADJUST));

        assertThat(cancelled.registrationNumber()).contains("2025440701000007");
        assertThat(cancelled.events().getLast().effect()).isEqualTo(ClosedYearEffect.ADJUST);
        assertThat(counted(LAST_YEAR)).isEqualTo("1 1250000.00 1250000.00");
        assertThat(counted(THIS_YEAR)).isEqualTo("0 0.00 0.00");
    }

    @Test
    void anAdjustedEndOfAContractNeverChangedLeavesTheClosedYearToo() {
        Contract cancelled = after.cancel(CLERK, ref(registeredLastYear()), cause(ClosedYearEffect.ADJUST));

        assertThat(cancelled.status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(counted(LAST_YEAR)).isEqualTo("1 1250000.00 1250000.00");
    }

    @Test
    void restatingTakesTheClosedYearAnew() {
        Contract changing = after.beginChange(CLERK, ref(registeredLastYear()), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(NEW));
        Contract changed = after.registerChange(CLERK, ref(saved), cause(ClosedYearEffect.RESTATE), favourable());
        assertThat(counted(LAST_YEAR)).isEqualTo("1 900000.00 900000.00");

        after.revoke(CLERK, ref(changed), cause(ClosedYearEffect.RESTATE));

        assertThat(counted(LAST_YEAR)).isEqualTo("0 0.00 0.00");
    }

    @Test
    void anEndedContractKeepsItsNumberAndNobodyGetsItAgain() {
        after.cancel(CLERK, ref(registered()), cause(ClosedYearEffect.SAME_YEAR));

        Contract next = registered(Drafts.ofPair(1, Drafts.development("下一份")));

        assertThat(next.registrationNumber()).contains("2026440701000002");
        assertThat(counted(THIS_YEAR)).isEqualTo("1 1250000.00 1250000.00");
    }

    @Test
    void everyEventNeedsAReasonAndAPaper() {
        Contract registered = registered();

        assertThatThrownBy(() -> after.revoke(CLERK, ref(registered),
                new Cause(TODAY, " ", "决定书", ClosedYearEffect.SAME_YEAR))).isInstanceOf(Refused.class)
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> after.revoke(CLERK, ref(registered),
                new Cause(TODAY, "虚假合同", "", ClosedYearEffect.SAME_YEAR))).isInstanceOf(Refused.class)
                .hasMessageContaining("文件");
    }

    @Test
    void anObjectionAgainstARefusalMayLeadBackToRecognition() {
        Contract refused = register.refuse(CLERK, ref(accepted(Drafts.development("项目"))), TODAY, List.of("N2"), "");
        Contract objected = after.object(CLERK, ref(refused), cause(ClosedYearEffect.SAME_YEAR));

        Contract again = after.redecide(CLERK, ref(objected), cause(ClosedYearEffect.SAME_YEAR));

        assertThat(again.status()).isEqualTo(ContractStatus.ACCEPTED);
    }

    @Test
    void anObjectionAgainstARegistrationMayLeadToAnotherType() {
        Contract objected = after.object(CLERK, ref(registered()), cause(ClosedYearEffect.SAME_YEAR));
        Contract changing = after.redecide(CLERK, ref(objected), cause(ClosedYearEffect.SAME_YEAR));

        Contract changed = after.registerChange(CLERK, ref(changing), cause(ClosedYearEffect.SAME_YEAR),
                Decision.favourable("51", desk.rules().inForceOn(TODAY)));

        assertThat(changed.typeKey()).isEqualTo("51");
        assertThat(changed.typed().subject().appliedTypeKey()).isEqualTo("11");
    }

    @Test
    void aLargeContractIsRegisteredOnlyAfterAnotherPersonsReviewWithAnOpinion() {
        Contract recognised = recognised(accepted(priced(Money.ofYuan("5000000.00"))));
        assertThatThrownBy(() -> register.register(CLERK, ref(recognised), TODAY)).isInstanceOf(Refused.class)
                .hasMessageContaining("复审");
        Contract sent = register.recognition().sendToReview(CLERK, ref(recognised), TODAY, "");
        assertThatThrownBy(() -> register.recognition().passReview(REVIEWER, ref(sent), TODAY, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("专家意见");
        Contract heard = register.recognition().addOpinion(CLERK, ref(sent), opinion());
        assertThatThrownBy(
                () -> register.recognition()
                        .passReview(new Actor(CLERK.name(), Role.ADMINISTRATOR), ref(heard), TODAY, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(CLERK.name());

        Contract reviewed = register.recognition().passReview(REVIEWER, ref(heard), TODAY, "同意");
        Contract registered = register.register(CLERK, ref(reviewed), TODAY);

        assertThat(registered.reviewer()).isEqualTo("李复核");
        assertThat(registered.registrationNumber()).isPresent();
    }

    @Test
    void oneCentBelowTheThresholdNeedsNoReview() {
        Contract recognised = recognised(accepted(priced(Money.ofYuan("4999999.99"))));

        assertThat(register.register(CLERK, ref(recognised), TODAY).registrationNumber()).isPresent();
    }

    @Test
    void aChangeThatMakesAContractLargeIsReviewedTooAndAgainAfterEverySave() {
        Contract changing = after.beginChange(CLERK, ref(registered()), cause(ClosedYearEffect.SAME_YEAR));
        Contract saved = register.save(CLERK, ref(changing), priced(Money.ofYuan("6000000.00")));
        Contract heard = register.recognition().addOpinion(CLERK, ref(saved), opinion());
        Contract reviewed = register.recognition().passReview(REVIEWER, ref(heard), TODAY, "");
        Contract savedAgain = register.save(CLERK, ref(reviewed), priced(Money.ofYuan("7000000.00")));
        assertThatThrownBy(() -> after.registerChange(CLERK, ref(savedAgain), cause(ClosedYearEffect.SAME_YEAR),
                favourable())).isInstanceOf(Refused.class).hasMessageContaining("复审");

        Contract reviewedAgain = register.recognition().passReview(REVIEWER, ref(savedAgain), TODAY, "");

        assertThatThrownBy(() -> after.registerChange(new Actor(REVIEWER.name(), Role.ADMINISTRATOR),
                ref(reviewedAgain), cause(ClosedYearEffect.SAME_YEAR), favourable())).isInstanceOf(Refused.class)
                .hasMessageContaining("复审");
        assertThat(after.registerChange(CLERK, ref(reviewedAgain), cause(ClosedYearEffect.SAME_YEAR), favourable())
                .technologyAmount()).contains(Money.ofYuan("7000000.00"));
    }

    @Test
    void keepsWhatIsKnownOfTaxReliefWithTheEnd() {
        Contract cancelled = after.cancel(CLERK, ref(registered()),
                new Cause(TODAY, "双方解除", "解除协议", ClosedYearEffect.SAME_YEAR, ReliefUse.USED));

        assertThat(register.open(cancelled.id()).events()).extracting(ContractEvent::relief)
                .containsOnlyOnce(ReliefUse.USED)
                .endsWith(ReliefUse.USED);
        assertThat(desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry where action = 'contract.CANCEL'", AuditEntry.class)
                        .getSingleResult())
                .detail()).endsWith("解除协议 USED");
    }

    private static ExpertOpinion opinion() {
        return new ExpertOpinion("周专家", "五邑大学", TODAY, true, "属于技术开发");
    }

    private static Cause cause(ClosedYearEffect effect) {
        return new Cause(TODAY, "双方协商", "变更协议（2026）1 号", effect);
    }

    private static ContractRef ref(Contract contract) {
        return ContractRef.to(contract);
    }

    private static ContractDraft priced(Money amount) {
        return Edited.from(Drafts.development("项目"))
                .price(new Price(amount, "1", "", null, null, "", "", null))
                .draft();
    }

    private Decision favourable() {
        return Decision.favourable("11", desk.rules().inForceOn(TODAY));
    }

    private Contract accepted(ContractDraft draft) {
        Contract submitted = register.submit(CLERK, ref(register.draft(CLERK, draft)), Drafts.ACCEPTED);
        return register.accept(CLERK, ref(submitted), Drafts.ACCEPTED, Map.of());
    }

    private Contract recognised(Contract accepted) {
        return register.recognition().recognise(CLERK, ref(accepted), TODAY, favourable());
    }

    private Contract registered() {
        return registered(Drafts.development("项目"));
    }

    private Contract registered(ContractDraft draft) {
        return register.register(CLERK, ref(recognised(accepted(draft))), TODAY);
    }

    private Contract registeredLastYear() {
        ContractDraft draft = Edited.from(Drafts.development("去年的项目"))
                .term(new Term(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 3), LocalDate.of(2027, 3, 2)))
                .draft();
        desk.database().write(ADMINISTRATOR, "past", writing -> {
            PastBatch batch = register.pastBatch(writing);
            batch.add(new PastRegistration("2025440701000007", LocalDate.of(2025, 3, 20), "旧登记员", draft));
            batch.finish();
            return true;
        });
        return register.open(desk.ledger().search(ContractSearch.ALL, 1).rows().getFirst().id());
    }

    // The count and both sums of a year, as the database adds them.
    private String counted(ReportYear year) {
        CountedTotal total = desk.ledger().count(counting -> counting.total(year.firstDay(), year.lastDay()));
        int[] rows = {0};
        desk.ledger().count(counting -> {
            counting.each(year.firstDay(), year.lastDay(), _ -> rows[0]++);
            return true;
        });
        assertThat(total.count()).isEqualTo(rows[0]);
        return total.count() + " " + total.contractAmount().yuan() + " " + total.technologyAmount().yuan();
    }
}
