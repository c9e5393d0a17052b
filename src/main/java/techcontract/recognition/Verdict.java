package techcontract.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Text;
import techcontract.rules.Consequence;

/**
 * What the rule book says of a contract (认定意见), with every finding behind it. It is an opinion: the registrar may
 * decide otherwise with a reason.
 *
 * @param outcome the gravest of what the findings lead to
 * @param findings gravest first; those to be explained last
 */
public record Verdict(Outcome outcome, List<Finding> findings) {
    /** What may be done with the contract. */
    public enum Outcome {
        /** 予以登记 */
        PASS,
        /** 退回补正 */
        CORRECT,
        /** 不予受理 */
        NOT_ACCEPT,
        /** 不予登记 */
        REFUSE;

        /** The outcome in Chinese. */
        public String label() {
            return Text.of("recognition.outcome." + name());
        }
    }

    static Verdict of(List<Finding> found) {
        List<Finding> findings = found.stream().sorted(Comparator.comparingInt(Verdict::gravity)).toList();
        return new Verdict(findings.stream().map(Verdict::outcomeOf).findFirst().orElse(Outcome.PASS), findings);
    }

    private static int gravity(Finding finding) {
        return switch (finding.outcome()) {
            case NOT_ACCEPT -> 0;
            case REFUSE -> 1;
            case CORRECT -> finding.unanswered() ? 3 : 2;
            case ASK -> 4;
            case HINT -> 5;
        };
    }

    private static Outcome outcomeOf(Finding finding) {
        return switch (finding.outcome()) {
            case NOT_ACCEPT -> Outcome.NOT_ACCEPT;
            case REFUSE -> Outcome.REFUSE;
            case CORRECT -> Outcome.CORRECT;
            case ASK, HINT -> Outcome.PASS;
        };
    }

    /** The grounds for not accepting or refusing, each once (理由代码). */
    public List<String> grounds() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Consequence.Outcome.NOT_ACCEPT
                        || finding.outcome() == Consequence.Outcome.REFUSE)
                .map(Finding::ground)
                .filter(ground -> !ground.isEmpty())
                .distinct()
                .toList();
    }

    /** What must be explained in writing before it may pass (须说明的事项). */
    public List<Finding> toExplain() {
        return findings.stream().filter(finding -> finding.outcome() == Consequence.Outcome.ASK).toList();
    }

    /** How many questions are still open (未答). */
    public long unanswered() {
        return findings.stream().filter(Finding::unanswered).count();
    }

    /** The type the findings point to, if they point anywhere (建议类别). */
    public Optional<String> suggestedType() {
        return findings.stream().map(Finding::typeKey).filter(key -> !key.isEmpty()).findFirst();
    }
}
