package techcontract.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.recognition.Verdict;
import techcontract.rules.Limit;
import techcontract.rules.RulePack;

/** Recognition and second review (认定与复审): what the rule book says of a contract, and what people decide on it. */
public final class ContractRecognition {
    private final Judgement judgement;
    private final StepTaker steps;

    ContractRecognition(Judgement judgement, StepTaker steps) {
        this.judgement = judgement;
        this.steps = steps;
    }

    /**
     * What the rule book says of the contract (认定意见), as it would be decided now.
     *
     * @param typeKey the type the registrar holds it to be
     * @param answers to the questions by their codes
     */
    public Verdict verdict(Contract contract, String typeKey, Map<String, Boolean> answers) {
        return judgement.verdict(contract, typeKey, answers);
    }

    /** Keeps what was answered so far, before anything is decided (暂存答复). */
    public Contract answer(Actor actor, ContractRef ref, List<ChecklistAnswer> answers) {
        return steps.write(actor, "answer", ref, (contract, _) -> {
            if (contract.status() != ContractStatus.ACCEPTED && contract.status() != ContractStatus.CHANGING) {
                throw Refused.because("contract.not-open", contract.status().label());
            }
            contract.answer(answers);
        });
    }

    /**
     * 认定 as a technology contract of a type, which may differ from the one applied for.
     *
     * @throws Refused with every field that is missing or wrong; when the verdict speaks against it and no reason is
     * given
     */
    public Contract recognise(Actor actor, ContractRef ref, LocalDate on, Decision decision) {
        return steps.take(ContractStep.RECOGNISE, ref, steps.entry(actor, on, "", decision.againstVerdict()),
                (contract, entry, _) -> {
                    RulePack pack = judgement.rulesOf(contract);
                    if (pack.limit(Limit.ENTERER_MAY_RECOGNISE) == 0 && contract.enteredBy().equals(actor.name())) {
                        throw Refused.because("contract.enterer-recognises", actor.name(), pack.name());
                    }
                    Verdict verdict = judgement.decided(contract, decision, entry);
                    contract.recognise(entry.because(Judgement.codes(verdict)), decision.typeKey());
                });
    }

    /** 送复审: as a large contract, or, with a note, as a disputed one. */
    public Contract sendToReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.SEND_TO_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> {
                    RulePack pack = judgement.rulesOf(contract);
                    if (!contract.isLarge(pack) && note.isBlank()) {
                        throw Refused.because("contract.review-why");
                    }
                    contract.sendToReview(entry, pack);
                });
    }

    /** Files an expert's opinion while the contract is under review (专家意见). */
    public Contract addOpinion(Actor actor, ContractRef ref, ExpertOpinion opinion) {
        return steps.write(actor, "opinion", ref, (contract, _) -> {
            if (contract.status() != ContractStatus.UNDER_REVIEW && contract.status() != ContractStatus.CHANGING) {
                throw Refused.because("contract.step-not-now", contract.status().label(),
                        ContractStep.PASS_REVIEW.label());
            }
            contract.opine(opinion);
        });
    }

    /**
     * 复审通过.
     *
     * @throws Refused to the first reviewer, and without the expert opinions the rule book asks for
     */
    public Contract passReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.PASS_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.passReview(entry, judgement.rulesOf(contract)));
    }

    /** 复审退回, saying why. */
    public Contract returnFromReview(Actor actor, ContractRef ref, LocalDate on, String note) {
        return steps.take(ContractStep.RETURN_FROM_REVIEW, ref, steps.entry(actor, on, "", note),
                (contract, entry, _) -> contract.returnFromReview(entry));
    }
}
