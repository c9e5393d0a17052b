package techcontract.rules;

import java.util.List;

/**
 * One question of a recognition checklist (认定检查项).
 *
 * @param code such as DEV-1
 * @param typeKeys the types it is asked of: 1 stands for all of 1x; empty for every type
 * @param question answered with 是 or 否
 * @param yesIsGood whether 是 speaks for registration
 * @param failing what the other answer leads to
 */
public record ChecklistItem(String code, List<String> typeKeys, String question, boolean yesIsGood,
        Consequence failing, Provenance provenance) {
    /** Whether it is asked of a contract of that type. */
    public boolean appliesTo(String typeKey) {
        return typeKeys.isEmpty() || typeKeys.stream().anyMatch(typeKey::startsWith);
    }
}
