package techcontract.submission;

import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import techcontract.Desk;
import techcontract.contract.AfterRegistration;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.Decision;
import techcontract.contract.LicenceScope;
import techcontract.contract.PastBatch;
import techcontract.contract.PastRegistration;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Term;
import techcontract.kernel.Money;
import techcontract.testing.Drafts;
import techcontract.testing.Edited;

/** What happens to registered contracts after a report was handed in (上报以后的更正), through the real desk. */
final class Corrections {
    private static final List<String> FIELDS = List.of("01", "03", "05", "07");

    private final Desk desk;
    private final Random random;
    private int serial = 500;

    Corrections(Desk desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** Registers a complete development of an old ledger, so that it can be changed later; gives its number. */
    String register(LocalDate on) {
        return register(on, random.nextLong(90_000_000) + 100);
    }

    /** The same with a given amount, in cents. */
    String register(LocalDate on, long cents) {
        ContractDraft draft = Drafts.ofPair(serial, Edited.from(Drafts.development("旧项目" + serial))
                .term(new Term(on.minusDays(5), on.minusDays(5), on.plusYears(3)))
                .price(price(cents))
                .draft());
        String number = "%d440701%06d".formatted(on.getYear(), serial++);
        desk.database().write(ADMINISTRATOR, "test.past", writing -> {
            PastBatch batch = desk.register().pastBatch(writing);
            batch.add(new PastRegistration(number, on, "旧登记员", draft));
            batch.finish();
            return true;
        });
        return number;
    }

    private static Price price(long cents) {
        return new Price(new Money(BigDecimal.valueOf(cents, 2)), "1", "", null, null, "", "", null);
    }

    Contract contract(String number) {
        return desk.register()
                .open(desk.ledger()
                        .search(new ContractSearch(number, java.util.Optional.empty(), java.util.Optional.empty(),
                                java.util.Optional.empty()), 1)
                        .rows()
                        .getFirst()
                        .id());
    }

    static Cause cause() {
        return new Cause(TODAY, "双方协商", "协议 1 号", ClosedYearEffect.RESTATE);
    }

    void cancel(String number) {
        desk.register().after().cancel(CLERK, ContractRef.to(contract(number)), cause());
    }

    void cancel(String number, LocalDate on, ClosedYearEffect effect) {
        desk.register()
                .after()
                .cancel(CLERK, ContractRef.to(contract(number)), new Cause(on, "双方协商", "协议 1 号", effect));
    }

    void revoke(String number) {
        desk.register().after().revoke(CLERK, ContractRef.to(contract(number)), cause());
    }

    Contract begin(String number) {
        return desk.register().after().beginChange(CLERK, ContractRef.to(contract(number)), cause());
    }

    /** Another amount, in cents. */
    void reprice(String number, long cents) {
        change(number, Edited.from(begin(number).typed()).price(price(cents)).draft());
    }

    /** Another technology field, with the same amounts. */
    void refield(String number, String field) {
        ContractDraft draft = begin(number).typed();
        Subject s = draft.subject();
        change(number, Edited.from(draft)
                .subject(new Subject(s.projectName(), s.appliedTypeKey(), field, s.intellectualPropertyKey(),
                        s.planSourceKey(), s.objectiveKey(), s.serviceIndustryKey(), LicenceScope.NONE))
                .draft());
    }

    private void change(String number, ContractDraft draft) {
        AfterRegistration after = desk.register().after();
        Contract saved = desk.register().save(CLERK, ContractRef.to(contract(number)), draft);
        after.registerChange(CLERK, ContractRef.to(saved), cause(),
                Decision.favourable("11", desk.rules().inForceOn(TODAY)));
    }

    /** Some of everything, the same for the same seed. */
    void someTo(List<String> numbers) {
        for (String number : numbers) {
            switch (random.nextInt(7)) {
                case 0 -> cancel(number);
                case 1 -> revoke(number);
                case 2 -> reprice(number, random.nextLong(90_000_000) + 100);
                case 3 -> refield(number, FIELDS.get(random.nextInt(FIELDS.size())));
                case 4 -> begin(number);
                default -> {
                    // stays as it is
                }
            }
        }
    }
}
