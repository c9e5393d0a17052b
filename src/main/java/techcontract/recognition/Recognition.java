package techcontract.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.rules.Certainty;
import techcontract.rules.ChecklistItem;
import techcontract.rules.Consequence;
import techcontract.rules.FactRule;
import techcontract.rules.Provenance;
import techcontract.rules.RulePack;

/** Puts answers and broken rules side by side and says what follows by one rule book (认定). */
public final class Recognition {
    private final RulePack pack;
    private final boolean correctedBefore;
    private final List<Finding> findings = new ArrayList<>();

    private Recognition(RulePack pack, boolean correctedBefore) {
        this.pack = pack;
        this.correctedBefore = correctedBefore;
    }

    /**
     * The verdict on one contract.
     *
     * @param typeKey the type the registrar holds it to be
     * @param answers to the questions by their codes: whether 是 was answered
     * @param facts what the program found by itself; errors without a rule number call for a correction
     * @param correctedBefore whether a correction was already asked for and returned: what still fails is then refused
     */
    public static Verdict verdict(RulePack pack, String typeKey, Map<String, Boolean> answers, Problems facts,
            boolean correctedBefore) {
        Recognition recognition = new Recognition(pack, correctedBefore);
        facts.forEach(recognition::fact);
        pack.questions(typeKey).forEach(question -> recognition.question(question, answers));
        return Verdict.of(recognition.findings);
    }

    private void question(ChecklistItem question, Map<String, Boolean> answers) {
        if (!answers.containsKey(question.code())) {
            findings.add(new Finding(question.code(), question.question(), Consequence.Outcome.CORRECT, "", "",
                    question.provenance(), true));
        } else if (Objects.requireNonNull(answers.get(question.code())) != question.yesIsGood()) {
            found(question.code(), question.question(), question.failing(), question.provenance());
        }
    }

    private void fact(Problem problem) {
        pack.fact(problem.rule()).ifPresentOrElse(rule -> broken(rule, problem), () -> withoutRule(problem));
    }

    private void broken(FactRule rule, Problem problem) {
        found(rule.code(), problem.message().toString(), rule.failing(), rule.provenance());
    }

    private void withoutRule(Problem problem) {
        if (problem.severity() == Severity.HINT) {
            return;
        }
        Consequence.Outcome outcome = problem.severity() == Severity.ERROR
                ? Consequence.Outcome.CORRECT
                : Consequence.Outcome.ASK;
        findings.add(new Finding(problem.id(), problem.message().toString(), outcome, "", "",
                new Provenance("", Certainty.LOCAL, ""), false));
    }

    private void found(String code, String words, Consequence failing, Provenance provenance) {
        boolean inVain = correctedBefore && failing.outcome() == Consequence.Outcome.CORRECT
                && !failing.ground().isEmpty();
        Consequence.Outcome outcome = inVain ? Consequence.Outcome.REFUSE : failing.outcome();
        findings.add(new Finding(code, words, outcome, failing.typeKey(), failing.ground(), provenance, false));
    }
}
