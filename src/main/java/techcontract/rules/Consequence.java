package techcontract.rules;

import techcontract.kernel.Text;

/**
 * What follows when a check fails (检查不符合的处理).
 *
 * @param outcome the step it leads to
 * @param typeKey the type the contract should rather be filed as, or empty
 * @param ground the refusal ground: at once for {@link Outcome#REFUSE} and {@link Outcome#NOT_ACCEPT}; for
 * {@link Outcome#CORRECT} once a correction was asked for and did not help; or empty
 */
public record Consequence(Outcome outcome, String typeKey, String ground) {
    /** What follows, in Chinese, as screens show it. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(Text.of("rules.outcome." + outcome));
        if (!typeKey.isEmpty()) {
            words.append(Text.of("rules.outcome.type", typeKey));
        }
        if (!ground.isEmpty()) {
            words.append(Text.of(outcome == Outcome.CORRECT ? "rules.outcome.else" : "rules.outcome.ground", ground));
        }
        return words.toString();
    }

    /** What a failed check leads to, from mild to final. */
    public enum Outcome {
        /** 只作提示，不影响办理 */
        HINT,
        /** 说明理由后可继续 */
        ASK,
        /** 退回补正 */
        CORRECT,
        /** 不予受理 */
        NOT_ACCEPT,
        /** 不予登记 */
        REFUSE
    }
}
