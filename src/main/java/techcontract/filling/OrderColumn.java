package techcontract.filling;

import java.util.Locale;
import techcontract.kernel.Text;

/** A column of a filling order's file (填报顺序栏目). */
public enum OrderColumn {
    /** 步骤 */
    STEP,
    /** 字段 */
    FIELD,
    /** 网页栏名 */
    LABEL,
    /** 格式 */
    FORMAT;

    /** The heading in the shipped file, such as label. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading in Chinese. */
    public String label() {
        return Text.of("filling.column." + name());
    }

    boolean isHeading(String word) {
        return word.equalsIgnoreCase(key()) || word.equals(label());
    }
}
