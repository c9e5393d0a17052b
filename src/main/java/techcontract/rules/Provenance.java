package techcontract.rules;

import techcontract.kernel.Text;

/**
 * Where a rule is written (依据).
 *
 * @param article the article, such as 民法典第851条
 * @param certainty how sure that is
 * @param source where the text was seen
 */
public record Provenance(String article, Certainty certainty, String source) {
    /** The article, marked 待核实 where it must be verified, as screens and papers print it. */
    @Override
    public String toString() {
        return certainty.mustBeVerified() ? Text.of("rules.must-be-verified", article) : article;
    }
}
