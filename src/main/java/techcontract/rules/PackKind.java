package techcontract.rules;

import java.util.Arrays;
import java.util.Optional;
import techcontract.kernel.Text;

/** What a line of a rule pack file says (规则包行的种类). */
public enum PackKind {
    /** 规则包本身 */
    PACK,
    /** 合同类别 */
    TYPE,
    /** 认定检查项 */
    CHECK,
    /** 自动核对规则 */
    FACT,
    /** 不予登记理由 */
    GROUND,
    /** 申请材料 */
    MATERIAL,
    /** 办理期限 */
    DEADLINE,
    /** 复审规则 */
    REVIEW,
    /** 规则参数 */
    LIMIT,
    /** 登记证明项目 */
    CERTIFICATE,
    /** 税收政策提示 */
    HINT;

    /** The kind written so in a file, if there is one. */
    static Optional<PackKind> written(String word) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    /** Whether a pack cannot do without lines of this kind. */
    boolean needed() {
        return this != REVIEW && this != HINT;
    }

    /** The kind in Chinese. */
    public String label() {
        return Text.of("rules.kind." + name());
    }
}
