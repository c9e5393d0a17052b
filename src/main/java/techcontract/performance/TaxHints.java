package techcontract.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import techcontract.contract.LicenceScope;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.rules.PolicyHint;
import techcontract.rules.RulePack;

/**
 * The tax policies that lean on registration, held against one contract (税收政策提示). The register certifies type, amounts
 * and number only; what is due is for the tax office to decide.
 */
public final class TaxHints {
    private static final Money FREE_INCOME = Money.ofYuan("5000000");
    private static final BigDecimal COMMISSIONED_SHARE = new BigDecimal("0.8");
    private static final BigDecimal STAMP_DUTY = new BigDecimal("0.0003");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final int LICENCE_YEARS = 5;
    private static final LocalDate ORDINARY_LICENCES_FROM = LocalDate.of(2015, 10, 1);
    private static final String COMMISSIONED = "11";
    // 专利、软件著作权、植物新品种、布图设计、生物医药新品种
    private static final Set<String> PROPERTY_IN_SCOPE = Set.of("2", "21", "22", "23", "3", "4", "5", "6");
    private static final String DESIGN_PATENT = "23";

    private final TaxFacts facts;
    private final TaxInputs inputs;

    private TaxHints(TaxFacts facts, TaxInputs inputs) {
        this.facts = facts;
        this.inputs = inputs;
    }

    /** The hints of a rule book for one contract, in the book's order; stamp duty only when it is asked for. */
    public static List<TaxHint> of(RulePack pack, TaxFacts facts, TaxInputs inputs) {
        TaxHints hints = new TaxHints(facts, inputs);
        return pack.hints().stream().flatMap(policy -> hints.hint(policy).stream()).toList();
    }

    private List<TaxHint> hint(PolicyHint policy) {
        return switch (policy.code()) {
            case "R100" -> List.of(valueAddedTax(policy));
            case "R101" -> List.of(incomeTax(policy));
            case "R102" -> List.of(researchDeduction(policy));
            case "R103" -> List.of(cashReward(policy));
            case "R104" -> inputs.stampDuty() ? List.of(stampDuty(policy)) : List.of();
            default -> List.of();
        };
    }

    private TaxHint valueAddedTax(PolicyHint policy) {
        if (facts.isDevelopment() || facts.isTransfer() || facts.isLicence()) {
            return new TaxHint(policy, true, List.of(Message.of("performance.tax.vat-type")), List.of());
        }
        return facts.linked()
                ? new TaxHint(policy, true, List.of(Message.of("performance.tax.vat-linked")), List.of())
                : new TaxHint(policy, false, List.of(Message.of("performance.tax.vat-alone")), List.of());
    }

    private TaxHint incomeTax(PolicyHint policy) {
        List<Message> against = new ArrayList<>();
        if (!facts.isTransfer() && !facts.isLicence()) {
            against.add(Message.of("performance.tax.income-type"));
        }
        if (facts.propertyKinds().stream().noneMatch(PROPERTY_IN_SCOPE::contains)) {
            against.add(Message.of("performance.tax.income-property"));
        }
        if (facts.isLicence() && facts.licenceYears() < LICENCE_YEARS) {
            against.add(Message.of("performance.tax.income-years", facts.licenceYears()));
        }
        if (facts.isLicence() && facts.scope() != LicenceScope.EXCLUSIVE
                && facts.signedOn().filter(day -> day.isBefore(ORDINARY_LICENCES_FROM)).isPresent()) {
            against.add(Message.of("performance.tax.income-exclusive", ORDINARY_LICENCES_FROM));
        }
        if (facts.related()) {
            against.add(Message.of("performance.tax.income-related"));
        }
        if (facts.crossesBorder()) {
            against.add(Message.of("performance.tax.income-border"));
        }
        if (!against.isEmpty()) {
            return new TaxHint(policy, false, against, List.of());
        }
        List<Message> reasons = new ArrayList<>(List.of(Message.of("performance.tax.income-fits")));
        if (facts.propertyKinds().contains(DESIGN_PATENT)) {
            reasons.add(Message.of("performance.tax.income-design"));
        }
        return new TaxHint(policy, true, reasons, List.of(inputs.transferIncome()
                .map(TaxHints::freeAndHalved)
                .orElse(Message.of("performance.tax.income-ask"))));
    }

    private static Message freeAndHalved(Money income) {
        Money free = smaller(income, FREE_INCOME);
        return Message.of("performance.tax.income-sum", income, free, income.minus(free));
    }

    private TaxHint researchDeduction(PolicyHint policy) {
        if (!facts.typeKey().equals(COMMISSIONED)) {
            return new TaxHint(policy, false, List.of(Message.of("performance.tax.research-type")), List.of());
        }
        if (facts.sellerAbroad() && facts.sellerIndividual()) {
            return new TaxHint(policy, false, List.of(Message.of("performance.tax.research-individual")), List.of());
        }
        Message reason = Message
                .of(facts.sellerAbroad() ? "performance.tax.research-abroad" : "performance.tax.research-home");
        return new TaxHint(policy, true, List.of(reason), List.of(researchSum()));
    }

    private Message researchSum() {
        if (!facts.paid().isPositive()) {
            return Message.of("performance.tax.research-unpaid");
        }
        Money share = part(facts.paid(), COMMISSIONED_SHARE);
        if (!facts.sellerAbroad()) {
            return Message.of("performance.tax.research-home-sum", facts.paid(), share);
        }
        return inputs.domesticResearchCost()
                .map(cost -> new Money(cost.yuan().multiply(TWO).divide(THREE, 2, RoundingMode.HALF_UP)))
                .map(limit -> Message.of("performance.tax.research-abroad-sum", facts.paid(), share, limit,
                        smaller(share, limit)))
                .orElse(Message.of("performance.tax.research-ask", facts.paid(), share));
    }

    private TaxHint cashReward(PolicyHint policy) {
        List<Message> against = new ArrayList<>();
        if (!facts.sellerNature().startsWith("021") && !facts.sellerNature().startsWith("022")) {
            against.add(Message.of("performance.tax.reward-seller"));
        }
        if (!facts.isTransfer() && !facts.isLicence()) {
            against.add(Message.of("performance.tax.reward-type"));
        }
        if (!against.isEmpty()) {
            return new TaxHint(policy, false, against, List.of());
        }
        return new TaxHint(policy, true, List.of(Message.of("performance.tax.reward-fits")),
                List.of(inputs.cashReward()
                        .map(reward -> Message.of("performance.tax.reward-sum", reward,
                                part(reward, new BigDecimal("0.5"))))
                        .orElse(Message.of("performance.tax.reward-ask"))));
    }

    private TaxHint stampDuty(PolicyHint policy) {
        return new TaxHint(policy, true, List.of(Message.of("performance.tax.stamp-fits")), List.of(
                Message.of("performance.tax.stamp-sum", facts.amount(), part(facts.amount(), STAMP_DUTY))));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money part(Money whole, BigDecimal share) {
        return new Money(whole.yuan().multiply(share).setScale(2, RoundingMode.HALF_UP));
    }
}
