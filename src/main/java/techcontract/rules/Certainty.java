package techcontract.rules;

import java.util.Arrays;
import java.util.Optional;
import techcontract.kernel.Text;

/** How sure it is that a rule stands as written (核实程度). */
public enum Certainty {
    /** 见于正式文本 */
    SEEN,
    /** 见于转载或解读 */
    SECOND_HAND,
    /** 见于征求意见稿 */
    DRAFT,
    /** 未见出处 */
    UNCORROBORATED,
    /** 本机构自定 */
    LOCAL;

    /** The degree written so in a file, if there is one. */
    static Optional<Certainty> written(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equals(word)).findFirst();
    }

    /** Whether clerks must be told that it is 待核实. */
    public boolean mustBeVerified() {
        return this == DRAFT || this == UNCORROBORATED;
    }

    /** The degree in Chinese. */
    public String label() {
        return Text.of("rules.certainty." + name());
    }
}
