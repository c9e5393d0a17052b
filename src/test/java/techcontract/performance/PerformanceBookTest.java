package techcontract.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration;
import techcontract.contract.Circumstances;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractStatus;
import techcontract.contract.Decision;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.contract.Price;
import techcontract.contract.WrittenForm;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.party.Particulars;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;
import techcontract.testing.TestDesk;

/** 成交额 1,250,000, of it 250,000 equipment: 技术交易额 1,000,000. */
class PerformanceBookTest {
    private static final NonTechnicalCost EQUIPMENT = new NonTechnicalCost(NonTechnicalKind.EQUIPMENT, "",
            Money.ofYuan("250000"));

    private static final List<PerformanceKind> KINDS = List.of(PerformanceKind.values());

    @TempDir private Path folder;
    private Desk desk;
    private PerformanceBook book;
    private long contract;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
        book = desk.performance();
        contract = registered("轴承监测开发", "1250000").id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Contract accepted(String project, String yuan) {
        ContractDraft usual = Drafts.development(project, EQUIPMENT);
        ContractDraft draft = priced(usual, yuan).handedIn(usual.circumstances(), usual.materials());
        Contract drafted = desk.register().draft(CLERK, draft);
        Contract submitted = desk.register().submit(CLERK, ContractRef.to(drafted), Drafts.ACCEPTED);
        return desk.register().accept(CLERK, ContractRef.to(submitted), Drafts.ACCEPTED, Map.of());
    }

    private static ContractDraft priced(ContractDraft draft, String yuan) {
        Price price = new Price(Money.ofYuan(yuan), "1", "", null, null, "", "", null);
        return ContractDraft.usual(draft.subject(), draft.term(), price, draft.supplement(), draft.seller(),
                draft.buyer(), draft.costs());
    }

    private Contract registered(String project, String yuan) {
        Contract accepted = accepted(project, yuan);
        Contract recognised = desk.register()
                .recognition()
                .recognise(CLERK, ContractRef.to(accepted), Drafts.ACCEPTED,
                        Decision.favourable("11", desk.register().rulesOf(accepted)));
        return desk.register().register(CLERK, ContractRef.to(recognised), Drafts.ACCEPTED);
    }

    private static PerformanceEntry entry(PerformanceKind kind, String yuan, String number) {
        return new PerformanceEntry(kind, TODAY, Money.ofYuan(yuan), number, "");
    }

    private PerformanceSheet add(PerformanceKind kind, String yuan, String number) {
        return book.add(CLERK, contract, entry(kind, yuan, number));
    }

    @Test
    void sumsWhatWasPerformedAgainstWhatIsRegistered() {
        add(PerformanceKind.INVOICE, "400000.10", "24442000000012345678");
        add(PerformanceKind.PAYMENT, "300000", "");
        PerformanceSheet sheet = add(PerformanceKind.INCOME, "250000.01", "");

        assertThat(sheet.contractAmount()).isEqualTo(Money.ofYuan("1250000"));
        assertThat(sheet.technologyAmount()).isEqualTo(Money.ofYuan("1000000"));
        assertThat(sheet.sum(PerformanceKind.INVOICE)).isEqualTo(Money.ofYuan("400000.10"));
        assertThat(sheet.sum(PerformanceKind.PAYMENT)).isEqualTo(Money.ofYuan("300000"));
        assertThat(sheet.leftToEarn()).isEqualTo(Money.ofYuan("749999.99"));
        assertThat(sheet.problems().all()).isEmpty();
        assertThat(book.sheet(contract).records()).hasSize(3);
    }

    @Test
    void takesIncomeUpToTheRecognisedAmountAndNotACentMore() {
        assertThat(add(PerformanceKind.INCOME, "1000000", "").leftToEarn()).isEqualTo(Money.ZERO);

        assertThatThrownBy(() -> add(PerformanceKind.INCOME, "0.01", "")).isInstanceOf(Refused.class)
                .hasMessageContaining("1,000,000.01")
                .hasMessageContaining("先办理变更登记")
                .hasMessageContaining("待核实");
        assertThat(book.sheet(contract).records()).hasSize(1);
    }

    @Test
    void warnsWhenMoreIsInvoicedOrPaidThanTheContractComesTo() {
        assertThat(add(PerformanceKind.PAYMENT, "1250000", "").problems().all()).isEmpty();

        PerformanceSheet sheet = add(PerformanceKind.PAYMENT, "0.01", "");

        assertThat(sheet.problems().hasErrors()).isFalse();
        assertThat(sheet.problems().toString()).contains("累计到账 1,250,000.01 元").contains("1,250,000.00 元");
        assertThat(add(PerformanceKind.INVOICE, "1250000.01", "A1").problems().all()).hasSize(2);
    }

    @Test
    void knowsEveryInvoiceOfTheWholeLedgerOnce() {
        add(PerformanceKind.INVOICE, "1", " 2444 2000ａ ");
        long other = registered("另一个项目", "1300000").id();

        assertThatThrownBy(() -> book.add(CLERK, other, entry(PerformanceKind.INVOICE, "2", "24442000A")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("轴承监测开发")
                .hasMessageContaining("2026440701000001");
        book.add(CLERK, other, entry(PerformanceKind.PAYMENT, "2", "24442000A"));
    }

    @Test
    void reversesAWrongRecordAndKeepsBoth() {
        long wrong = add(PerformanceKind.INVOICE, "90000", "A1").records().getFirst().id();

        PerformanceSheet reversed = book.reverse(CLERK, wrong, "金额录错");

        assertThat(reversed.records()).hasSize(2);
        assertThat(reversed.sum(PerformanceKind.INVOICE)).isEqualTo(Money.ZERO);
        assertThat(reversed.isReversed(reversed.records().getFirst())).isTrue();
        assertThat(add(PerformanceKind.INVOICE, "9000", "A1").sum(PerformanceKind.INVOICE))
                .isEqualTo(Money.ofYuan("9000"));
        assertThatThrownBy(() -> book.reverse(CLERK, wrong, "再来一次")).isInstanceOf(Refused.class);
        long reversal = reversed.records().getLast().id();
        assertThatThrownBy(() -> book.reverse(CLERK, reversal, "冲销的冲销")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> book.reverse(CLERK, 999_999, "没有")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> book.reverse(CLERK, wrong, " ")).isInstanceOf(Refused.class);
    }

    /** A pack that only asks for a reason lets the income pass with one. */
    @Test
    void goesByThePackOnceItIsContentWithAReason() throws IOException {
        Path exported = folder.resolve("规则.csv");
        desk.packImport().export(desk.rules().editions().getLast(), exported);
        String line = "超过的先办理变更,,";
        Path file = Files.writeString(folder.resolve("改.csv"),
                Files.readString(exported).replace(line + "CORRECT", line + "ASK"));
        desk.packImport().take(ADMINISTRATOR, desk.packImport().read(file));
        long other = registered("另一个项目", "1300000").id();
        PerformanceEntry bare = entry(PerformanceKind.INCOME, "1050000.01", "");

        assertThatThrownBy(() -> book.add(CLERK, other, bare)).isInstanceOf(Refused.class);
        PerformanceSheet sheet = book.add(CLERK, other,
                new PerformanceEntry(PerformanceKind.INCOME, TODAY, bare.amount(), "", "提成增加，变更正在办理"));

        assertThat(sheet.leftToEarn()).isEqualTo(Money.ofYuan("-0.01"));
        assertThatThrownBy(() -> book.add(CLERK, contract, new PerformanceEntry(PerformanceKind.INCOME, TODAY,
                Money.ofYuan("1000000.01"), "", "旧规则下的合同"))).isInstanceOf(Refused.class);
    }

    @Test
    void linksAServiceToTheRegisteredDevelopmentOfTheSameParties() {
        String number = desk.register().open(contract).registrationNumber().orElseThrow();

        assertThat(book.isLinked(service(number, Drafts.development("运维")))).isTrue();
        assertThat(book.isLinked(service("", Drafts.development("运维")))).isFalse();
        assertThat(book.isLinked(service("2026440701000099", Drafts.development("运维")))).isFalse();
        assertThat(book.isLinked(service(number, Drafts.ofPair(1, Drafts.development("运维"))))).isFalse();
        ContractDraft straight = Drafts.development("运维");
        Particulars one = straight.seller();
        Particulars other = straight.buyer();
        assertThat(book.isLinked(service(number, Edited.from(straight).parties(other, one).draft()))).isTrue();

        desk.register()
                .after()
                .revoke(CLERK, ContractRef.to(desk.register().open(contract)), new AfterRegistration.Cause(TODAY, "虚假",
                        "决定书", ClosedYearEffect.SAME_YEAR));
        assertThat(book.isLinked(service(number, Drafts.development("运维")))).isFalse();
    }

    private Contract service(String underlying, ContractDraft draft) {
        return desk.register()
                .draft(CLERK, Edited.from(draft)
                        .circumstances(
                                new Circumstances(WrittenForm.WRITTEN, true, null, false, "", false, false, false,
                                        false, false, false, false, false, "李明", Drafts.SIGNED, false, "", underlying))
                        .draft());
    }

    @Test
    void takesNoRecordOfAContractThatIsNotRegistered() {
        long accepted = accepted("还没登记", "1300000").id();

        assertThatThrownBy(() -> book.add(CLERK, accepted, entry(PerformanceKind.PAYMENT, "1", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已受理");
    }

    @Test
    void goesByTheRegisteredAmountsWhileAChangeIsHandled() {
        Contract changing = desk.register()
                .after()
                .beginChange(CLERK, ContractRef.to(desk.register().open(contract)), new AfterRegistration.Cause(TODAY,
                        "金额调整", "补充协议", ClosedYearEffect.SAME_YEAR));
        ContractDraft typed = Drafts.development("轴承监测开发", EQUIPMENT);
        desk.register().save(CLERK, ContractRef.to(changing), priced(typed, "300000"));

        PerformanceSheet sheet = add(PerformanceKind.INCOME, "1000000", "");

        assertThat(desk.register().open(contract).status()).isEqualTo(ContractStatus.CHANGING);
        assertThat(sheet.contractAmount()).isEqualTo(Money.ofYuan("1250000"));
        assertThat(sheet.leftToEarn()).isEqualTo(Money.ZERO);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> book.add(CLERK, contract, new PerformanceEntry(PerformanceKind.INVOICE,
                TODAY.plusDays(1), Money.ofYuan("-1"), " ", "长".repeat(201)))).isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.problems().all()).extracting(problem -> problem.field())
                                .containsExactly("on", "amount", "documentNumber", "note"));
        assertThatThrownBy(() -> book.add(CLERK, contract, new PerformanceEntry(PerformanceKind.PAYMENT,
                Drafts.SIGNED.minusDays(1), Money.ofYuan("1"), "", ""))).hasMessageContaining("2026-05-06");
    }

    /** Every year is summed once more from a plain list. */
    @Test
    void sumsTheYearsAsANaiveRecountDoes() {
        SplittableRandom random = new SplittableRandom(5);
        List<PerformanceEntry> kept = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            PerformanceEntry entry = new PerformanceEntry(KINDS.get(random.nextInt(3)),
                    Drafts.SIGNED.plusDays(random.nextInt(14)), Money.ofYuan(1 + random.nextInt(9999) + ".37"),
                    "N" + i, "");
            PerformanceSheet sheet = book.add(CLERK, contract, entry);
            if (random.nextInt(4) == 0) {
                long id = sheet.records().stream().mapToLong(PerformanceRecord::id).max().orElseThrow();
                book.reverse(CLERK, id, "试");
            } else {
                kept.add(entry);
            }
        }

        YearSum sum = book.years().getFirst();

        assertThat(book.years()).isEqualTo(book.sheet(contract).years()).hasSize(1);
        assertThat(sum.year().number()).isEqualTo(2026);
        assertThat(sum.invoiced()).isEqualTo(naive(kept, PerformanceKind.INVOICE));
        assertThat(sum.paid()).isEqualTo(naive(kept, PerformanceKind.PAYMENT));
        assertThat(sum.income()).isEqualTo(naive(kept, PerformanceKind.INCOME));
    }

    private static Money naive(List<PerformanceEntry> entries, PerformanceKind kind) {
        long cents = 0;
        for (PerformanceEntry entry : entries) {
            cents += entry.kind() == kind ? entry.amount().yuan().unscaledValue().longValueExact() : 0;
        }
        return new Money(java.math.BigDecimal.valueOf(cents, 2));
    }

    @Test
    void keepsTheYearsApart() {
        PerformanceSheet sheet = new PerformanceSheet(Money.ZERO, Money.ZERO,
                List.of(filed(1, LocalDate.of(2025, 12, 31), "1"), filed(2, LocalDate.of(2026, 1, 1), "2")),
                Objects.requireNonNull(book.sheet(contract).ruling()));

        assertThat(sheet.years()).extracting(YearSum::paid).containsExactly(Money.ofYuan("2"), Money.ofYuan("1"));
    }

    private static PerformanceRecord filed(long contract, LocalDate on, String yuan) {
        return new PerformanceRecord(contract, new PerformanceEntry(PerformanceKind.PAYMENT, on, Money.ofYuan(yuan), "",
                ""), CLERK, TestDesk.CLOCK.instant());
    }
}
