package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.kernel.Severity;
import techcontract.recognition.Finding;
import techcontract.recognition.Recognition;
import techcontract.recognition.Verdict;
import techcontract.rules.Consequence;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;

/**
 * What the rule book says of a contract (规则意见), and what of it lets a step go on: nothing stands against it, or what
 * does was explained in writing.
 */
final class Judgement {
    private final RulePacks rules;
    private final ContractCheck check;
    private final ContractFacts facts;
    private final Clock clock;

    Judgement(RulePacks rules, ContractCheck check, ContractFacts facts, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.facts = facts;
        this.clock = clock;
    }

    /** The rule book a contract is handled under: the one it was accepted by, or today's. */
    RulePack rulesOf(Contract contract) {
        return rules.withId(contract.rulePack()).orElse(rules.inForceOn(LocalDate.now(clock)));
    }

    /** The verdict on a contract held to be of a type, with the answers by question. */
    Verdict verdict(Contract contract, String typeKey, Map<String, Boolean> answers) {
        RulePack pack = rulesOf(contract);
        LocalDate on = contract.acceptedOn().orElse(LocalDate.now(clock));
        return Recognition.verdict(pack, typeKey, answers, facts(contract, typeKey, pack, on),
                contract.correctedBefore());
    }

    /** The verdict before any question is asked, by the rule book in force on a day. */
    Verdict intake(Contract contract, LocalDate on) {
        RulePack pack = rules.inForceOn(on);
        return Recognition.verdict(pack, "", Map.of(), facts(contract, contract.typeKey(), pack, on), false);
    }

    private Problems facts(Contract contract, String typeKey, RulePack pack, LocalDate on) {
        return facts.problems(contract.typed(), Optional.of(contract.id()), typeKey, pack, on);
    }

    /**
     * Lets a contract be accepted that the rule book lets in, and files why warnings are passed over.
     *
     * @throws Refused with what keeps it out, or what is not explained
     */
    void acceptable(Contract contract, RulePack pack, LocalDate on, Map<String, String> reasons,
            StepEntry entry) {
        Problems facts = facts(contract, contract.typeKey(), pack, on);
        Verdict verdict = Recognition.verdict(pack, "", Map.of(), facts, false);
        refuse(verdict, Consequence.Outcome.NOT_ACCEPT);
        facts.forEach(problem -> {
            if (problem.rule().equals("V5") && problem.severity() == Severity.ERROR) {
                throw new Refused(new Problems().add(problem));
            }
        });
        explain(contract, verdict, reasons, entry);
    }

    /** Files answers and reasons, and lets go on only with what the rule book or a written reason allows. */
    Verdict decided(Contract contract, Decision decision, StepEntry entry) {
        check.problems(contract.typed()).refuseErrors();
        if (decision.typeKey().isEmpty()) {
            throw Refused.because("contract.missing.type");
        }
        contract.answer(decision.answers());
        Verdict verdict = verdict(contract, decision.typeKey(), decision.answered());
        refuse(verdict, Consequence.Outcome.NOT_ACCEPT);
        if (verdict.outcome() != Verdict.Outcome.PASS && decision.againstVerdict().isBlank()) {
            throw Refused.because("contract.against-verdict", verdict.outcome().label(), codes(verdict));
        }
        explain(contract, verdict, decision.reasons(), entry);
        return verdict;
    }

    /** The codes of what was found, separated by blanks; what is unanswered is left out. */
    static String codes(Verdict verdict) {
        return verdict.findings()
                .stream()
                .filter(finding -> !finding.unanswered() && finding.outcome() != Consequence.Outcome.HINT)
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void refuse(Verdict verdict, Consequence.Outcome outcome) {
        Problems refused = new Problems();
        verdict.findings()
                .stream()
                .filter(finding -> finding.outcome() == outcome)
                .forEach(finding -> refused.broken(Severity.ERROR, finding.code(), "", "contract.finding",
                        finding.words(), finding.provenance(), finding.ground()));
        refused.refuseErrors();
    }

    // A warning is passed over with a reason, once; the reason stays on record.
    private static void explain(Contract contract, Verdict verdict, Map<String, String> reasons, StepEntry entry) {
        List<String> before = contract.explanations().stream().map(ExplainedWarning::problem).toList();
        Problems unexplained = new Problems();
        List<ExplainedWarning> explained = new ArrayList<>();
        for (Finding finding : verdict.toExplain()) {
            String reason = reasons.getOrDefault(finding.code(), "").strip();
            if (!reason.isEmpty()) {
                explained.add(new ExplainedWarning(finding.code(), finding.words(), reason, entry.actor(),
                        entry.recordedAt()));
            } else if (!before.contains(finding.code())) {
                unexplained.broken(Severity.ERROR, finding.code(), "", "contract.unexplained", finding.words());
            }
        }
        unexplained.refuseErrors();
        contract.explain(explained);
    }

    /**
     * Only grounds the rule book knows.
     *
     * @throws Refused with the first it does not
     */
    static void known(List<String> grounds, RulePack pack) {
        for (String ground : grounds) {
            if (pack.refusalGround(ground).isEmpty()) {
                throw Refused.because("contract.unknown-ground", ground, pack.name());
            }
        }
    }
}
