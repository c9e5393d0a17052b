package techcontract.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import techcontract.Desk;
import techcontract.contract.ContractDraft;
import techcontract.contract.LicenceScope;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.contract.PastBatch;
import techcontract.contract.PastRegistration;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.Term;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/** Invented contracts that are in the register already, the same for the same seed. */
public final class PastContracts {
    private static final List<String> TYPES = List.of("11", "12", "21", "23", "31", "32", "41", "51", "52", "1");
    private static final List<String> FIELDS = List.of("01", "03", "05", "07", "11");
    private static final List<String> RIGHTS = List.of("1", "21", "22", "3", "9");
    private static final List<String> PLANS = List.of("121", "3", "5", "5", "5");
    private static final List<String> OBJECTIVES = List.of("0105", "0206", "0308");
    private static final List<String> INDUSTRIES = List.of("35", "38", "65");
    private static final List<String> NATURES = List.of("150", "170", "021", "022", "240", "600");
    private static final List<String> PLACES = List.of("440704", "440703", "440106", "110108", "110103", "");

    private final Desk desk;
    private final Random random;
    private int serial;

    public PastContracts(Desk desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** Registers some contracts between two days. */
    public void register(int count, LocalDate first, LocalDate last) {
        desk.database().write(TestDesk.ADMINISTRATOR, "test.past", writing -> {
            PastBatch batch = desk.register().pastBatch(writing);
            for (int i = 0; i < count; i++) {
                batch.add(past(first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1))));
            }
            batch.finish();
            return true;
        });
    }

    private PastRegistration past(LocalDate registeredOn) {
        Money amount = new Money(BigDecimal.valueOf(random.nextLong(1_000_000_000L) + 2, 2));
        Money cost = new Money(BigDecimal.valueOf(random.nextInt(3)).movePointLeft(2));
        Subject subject = new Subject("项目" + serial, one(TYPES), one(FIELDS), one(RIGHTS), one(PLANS), one(OBJECTIVES),
                one(INDUSTRIES), LicenceScope.NONE);
        Term term = new Term(registeredOn.minusDays(9), registeredOn, registeredOn.plusYears(2));
        List<NonTechnicalCost> costs = cost.isZero()
                ? List.of()
                : List.of(new NonTechnicalCost(NonTechnicalKind.OTHER, "invented", cost));
        ContractDraft draft = ContractDraft.usual(subject, term,
                new Price(amount, "1", "", null, null, "", "", null), Supplement.EMPTY, party("卖方"), party("买方"),
                costs);
        serial++;
        return new PastRegistration("%d440701%06d".formatted(registeredOn.getYear(), serial), registeredOn, "陈红",
                draft);
    }

    private Particulars party(String name) {
        String place = one(PLACES);
        return Particulars.briefly(name + serial, "", one(NATURES), place.isEmpty() ? "502" : Particulars.CHINA,
                place);
    }

    private String one(List<String> keys) {
        return keys.get(random.nextInt(keys.size()));
    }
}
