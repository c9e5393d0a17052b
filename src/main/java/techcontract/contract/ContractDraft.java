package techcontract.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/** Everything of a contract that can be typed (登记表内容), complete or not. */
public record ContractDraft(Subject subject, Term term, Price price, AmountTerms amountTerms,
        Circumstances circumstances, Supplement supplement, Particulars seller, Particulars buyer, Particulars agent,
        List<Further> furtherParties, List<NonTechnicalCost> costs, List<IntellectualProperty> properties,
        List<Instalment> instalments, List<MaterialReceipt> materials) {
    /** A seller or buyer after the first. */
    public record Further(PartyRole role, Particulars particulars, @Nullable Money shareAmount) {}

    public static final ContractDraft EMPTY = new ContractDraft(Subject.EMPTY, Term.EMPTY, Price.EMPTY,
            AmountTerms.FIXED, Circumstances.USUAL, Supplement.EMPTY, Particulars.EMPTY, Particulars.EMPTY,
            Particulars.briefly("", "", "", "", ""), List.of(),
            List.of(), List.of(), List.of(), List.of());

    /** A contract of the usual kind (一般合同): written, in effect, with fixed amounts. */
    public static ContractDraft usual(Subject subject, Term term, Price price, Supplement supplement,
            Particulars seller, Particulars buyer, List<NonTechnicalCost> costs) {
        return new ContractDraft(subject, term, price, AmountTerms.FIXED, Circumstances.USUAL, supplement, seller,
                buyer,
                EMPTY.agent, List.of(), costs, List.of(), List.of(), List.of());
    }

    /** This one with what the applicant handed in and declared (材料与承诺). */
    public ContractDraft handedIn(Circumstances declared, List<MaterialReceipt> received) {
        return new ContractDraft(subject, term, price, amountTerms, declared, supplement, seller, buyer, agent,
                furtherParties, costs, properties, instalments, received);
    }

    /**
     * What is typed now, filled up from an earlier contract (照抄上一份): everything of that one but its numbers, dates and
     * amounts, and the papers that came with it.
     */
    public ContractDraft like(ContractDraft earlier) {
        Subject what = earlier.subject;
        String name = subject.projectName().isBlank() ? what.projectName() : subject.projectName();
        Subject named = new Subject(name, what.appliedTypeKey(), what.technologyFieldKey(),
                what.intellectualPropertyKey(), what.planSourceKey(), what.objectiveKey(), what.serviceIndustryKey(),
                what.licenceScope());
        Price paid = new Price(price.contractAmount(), earlier.price.paymentModeKey(), earlier.price.currency(),
                price.currencyAmount(), price.exchangeRate(), earlier.price.royaltyBase(),
                earlier.price.royaltyRate(), price.entryFee());
        AmountTerms fixed = new AmountTerms(earlier.amountTerms.amountStatus(), amountTerms.capitalAmount(),
                amountTerms.subjectCost(), amountTerms.technologyPart(), amountTerms.royaltyCap(),
                amountTerms.royaltyEstimate(), amountTerms.rateOn(), earlier.amountTerms.valuation());
        Circumstances then = earlier.circumstances;
        Circumstances declared = new Circumstances(then.writtenForm(), then.inEffect(), circumstances.inEffectOn(),
                then.approvalRequired(), circumstances.approvalNumber(), then.signedByDepartment(),
                then.foreignLanguage(), then.governmentProject(), then.productionPermit(), false,
                then.importContract(), then.mixed(), circumstances.classified(), then.declaredBy(),
                circumstances.declaredOn(), circumstances.replacement(), circumstances.supersedesNumber(),
                circumstances.underlyingNumber());
        Supplement extra = earlier.supplement;
        Supplement more = new Supplement(extra.relatedParties(), supplement.expectedInvestment(),
                supplement.expectedOutput(), supplement.agentFee(), extra.brokerName(), extra.taxReliefKind(),
                supplement.provinceNumber(), extra.remark());
        List<Further> others = earlier.furtherParties.stream()
                .map(one -> new Further(one.role(), one.particulars(), null))
                .toList();
        List<IntellectualProperty> rights = earlier.properties.stream()
                .map(one -> (IntellectualProperty) one.twin())
                .toList();
        return new ContractDraft(named, term, paid, fixed, declared, more, earlier.seller, earlier.buyer,
                earlier.agent, others, costs, rights, instalments, materials);
    }

    /** The sum of the named non-technical items, yuan. */
    public Money nonTechnicalTotal() {
        return costs.stream().map(NonTechnicalCost::amount).reduce(Money.ZERO, Money::plus);
    }

    /** 技术交易额 = 成交额 − named non-technical items, to the cent; empty while 成交额 is. */
    public Optional<Money> technologyAmount() {
        return price.amount().map(amount -> amount.minus(nonTechnicalTotal()));
    }

    /** Whether a material was handed in (是否已收). */
    public boolean received(String materialCode) {
        return materials.stream().anyMatch(receipt -> receipt.materialCode().equals(materialCode));
    }
}
