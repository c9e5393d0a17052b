package techcontract.contract.ui;

import java.util.Optional;
import techcontract.contract.Contract;
import techcontract.contract.ContractStep;
import techcontract.kernel.Role;
import techcontract.kernel.Text;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;

/** Why a step cannot be taken now (不能办理的原因), in the words the register itself would refuse it with. */
record Hindrance(ContractDesk desk, Contract contract, RulePack pack) {
    /** Why the step cannot be taken by who sits at the desk; empty when it can. */
    Optional<String> of(ContractStep step) {
        if (!contract.mayNow(step)) {
            return Optional.of(Text.of("contract.step-not-now", contract.status().label(), step.label()));
        }
        Role role = desk.actor().role();
        if (!step.mayBeTakenBy(role)) {
            return Optional.of(Text.of("contract.step-role", role.label(), step.label()));
        }
        if (step == ContractStep.PASS_REVIEW) {
            return sameReviewer().or(this::withoutOpinion);
        }
        return step == ContractStep.SEND_TO_REVIEW && pack.secondReview().isEmpty()
                ? Optional.of(Text.of("contract.ui.large-unknown", pack.name()))
                : Optional.empty();
    }

    private Optional<String> sameReviewer() {
        return contract.recogniser().equals(desk.actor().name())
                ? Optional.of(Text.of("contract.review-same-person", contract.recogniser()))
                : Optional.empty();
    }

    private Optional<String> withoutOpinion() {
        return pack.secondReview()
                .filter(review -> review.experts() && contract.expertOpinions().isEmpty())
                .map(SecondReview::provenance)
                .map(provenance -> Text.of("contract.review-no-opinion", provenance));
    }

    /** Whether an expert's opinion may be filed now: also by the registrar, who only writes it down. */
    boolean mayFileOpinion() {
        Role role = desk.actor().role();
        return contract.mayNow(ContractStep.PASS_REVIEW)
                && (ContractStep.PASS_REVIEW.mayBeTakenBy(role) || ContractStep.RECOGNISE.mayBeTakenBy(role));
    }

    /** What has to be known before a second review, if somebody is missing for it. */
    String ofReview() {
        boolean somebody = desk.people()
                .get()
                .stream()
                .anyMatch(person -> ContractStep.PASS_REVIEW.mayBeTakenBy(person.role())
                        && !person.name().equals(contract.recogniser()));
        return somebody ? "" : Text.of("contract.ui.no-reviewer");
    }
}
