package techcontract.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import techcontract.rules.RulePack;

/**
 * What the registrar decided (认定决定).
 *
 * @param typeKey 认定的合同类别
 * @param answers to the questions of the checklist
 * @param reasons why warnings are passed over, by {@link techcontract.kernel.Problem#id()} or question code
 * @param againstVerdict why it is decided otherwise than the verdict says; empty when it is not
 */
public record Decision(String typeKey, List<ChecklistAnswer> answers, Map<String, String> reasons,
        String againstVerdict) {
    /** Every question of a type answered in favour (全部符合). */
    public static Decision favourable(String typeKey, RulePack pack) {
        return new Decision(typeKey, pack.questions(typeKey)
                .stream()
                .map(item -> new ChecklistAnswer(item.code(), item.yesIsGood(), ""))
                .toList(), Map.of(), "");
    }

    /** The answers by question, as the verdict takes them (答复). */
    public Map<String, Boolean> answered() {
        return affirmed(answers);
    }

    static Map<String, Boolean> affirmed(List<ChecklistAnswer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(ChecklistAnswer::itemCode, ChecklistAnswer::affirmed, (_, later) -> later));
    }
}
