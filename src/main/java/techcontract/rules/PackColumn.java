package techcontract.rules;

import java.util.Locale;
import techcontract.kernel.Text;

/** A column of a rule pack file (规则包栏目). */
public enum PackColumn {
    /** 种类 */
    KIND,
    /** 代码 */
    CODE,
    /** 适用类别 */
    APPLIES,
    /** 内容 */
    TEXT,
    /** 取值 */
    VALUE,
    /** 不符合时 */
    LEADS_TO,
    /** 依据 */
    ARTICLE,
    /** 核实程度 */
    CERTAINTY,
    /** 出处 */
    SOURCE;

    /** The heading in a .csv file, such as leads_to. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading in Chinese, as in a workbook. */
    public String label() {
        return Text.of("rules.column." + name());
    }

    boolean isHeading(String word) {
        return word.equalsIgnoreCase(key()) || word.equals(label());
    }
}
