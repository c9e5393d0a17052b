package techcontract.contract.ui;

import techcontract.kernel.Text;
import techcontract.rules.ChecklistItem;

/** What a question of the checklist is about (检查项分组). */
enum QuestionGroup {
    /** 认定条件 */
    CONDITION,
    /** 排除情形 */
    EXCLUSION,
    /** 形式审查 */
    FORM,
    /** 限制竞争条款 */
    RESTRICTION;

    /** By the code where it tells (F and N8), otherwise by the answer that is hoped for. */
    static QuestionGroup of(ChecklistItem item) {
        if (item.code().startsWith("N8-")) {
            return RESTRICTION;
        }
        if (item.code().matches("F\\d+")) {
            return FORM;
        }
        return item.yesIsGood() ? CONDITION : EXCLUSION;
    }

    /** The heading in Chinese. */
    String label() {
        return Text.of("contract.ui.question-group." + name());
    }
}
