package techcontract.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import techcontract.contract.AmountStatus;
import techcontract.contract.Contract;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractStep;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.rules.RulePacks;
import techcontract.rules.SecondReview;

/** Which papers a contract may have now (出具条件). */
final class PaperGate {
    private static final Money USUAL_THRESHOLD = Money.ofYuan("5000000");

    private final RulePacks rules;
    private final Clock clock;

    PaperGate(RulePacks rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The step a paper is issued for.
     *
     * @throws Refused when the contract may not have that paper, saying why
     */
    static ContractEvent event(PaperKind kind, Contract contract) {
        if (kind == PaperKind.CERTIFICATE) {
            certifiable(contract);
        }
        return PaperFacts.last(contract, steps(kind))
                .orElseThrow(() -> Refused.because("paper.not-yet." + kind, contract.status().label()));
    }

    private static List<ContractStep> steps(PaperKind kind) {
        return switch (kind) {
            case ACCEPTANCE_SLIP -> List.of(ContractStep.ACCEPT, ContractStep.RETURN_CORRECTED);
            case CORRECTION_NOTICE -> List.of(ContractStep.REQUEST_CORRECTION);
            case CERTIFICATE -> List.of(ContractStep.REGISTER, ContractStep.REGISTER_CHANGE, ContractStep.IMPORT);
            case REFUSAL_NOTICE -> List.of(ContractStep.REFUSE);
            case TAX_NOTICE -> List.of(ContractStep.CANCEL, ContractStep.REVOKE);
            case REGISTRATION_LIST -> List.of();
        };
    }

    private static void certifiable(Contract contract) {
        ContractStatus status = contract.status();
        if (!status.isRegistered()) {
            throw Refused.because("paper.not-yet.CERTIFICATE", status.label());
        }
        if (status == ContractStatus.CHANGING) {
            throw Refused.because("paper.changing");
        }
        // R85: amounts that are not fixed must be put right before tax relief or bonus, which the certificate is for.
        if (contract.typed().amountTerms().amountStatus() == AmountStatus.PENDING) {
            throw Refused.because("paper.amounts-pending");
        }
    }

    /** Whether a contract belongs on the list of large ones. */
    boolean isLarge(Money contractAmount) {
        return contractAmount.compareTo(threshold()) >= 0;
    }

    /** From this 成交额 on contracts are listed apart; the rule book's figure where it gives one. */
    Money threshold() {
        return rules.inForceOn(LocalDate.now(clock))
                .secondReview()
                .map(SecondReview::threshold)
                .orElse(USUAL_THRESHOLD);
    }

    /**
     * The amounts a list is about, in words.
     *
     * @throws Refused when a contract is not in the register, or large and smaller ones are mixed
     */
    String band(List<Contract> contracts) {
        List<String> out = new ArrayList<>();
        long large = 0;
        for (Contract contract : contracts) {
            if (contract.status() != ContractStatus.REGISTERED) {
                out.add(Text.of("paper.list.line", contract.typed().subject().projectName(),
                        contract.status().label()));
            }
            large += isLarge(contract.typed().price().amount().orElse(Money.ZERO)) ? 1 : 0;
        }
        if (contracts.isEmpty()) {
            throw Refused.because("paper.list.empty");
        }
        if (!out.isEmpty()) {
            throw Refused.because("paper.list.not-registered", String.join("；", out));
        }
        if (large > 0 && large < contracts.size()) {
            throw Refused.because("paper.list.mixed", amount(), large, contracts.size() - large);
        }
        return band(large > 0);
    }

    /** The amounts of the large or of the smaller contracts, in words. */
    String band(boolean large) {
        return Text.of(large ? "paper.list.large" : "paper.list.small", amount());
    }

    private String amount() {
        return threshold().tenThousands().stripTrailingZeros().toPlainString();
    }
}
