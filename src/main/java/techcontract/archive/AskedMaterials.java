package techcontract.archive;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.RuleCheck;
import techcontract.rules.Material;
import techcontract.rules.Material.Circumstance;
import techcontract.rules.RulePack;

/**
 * What the rule book asks of one contract (应交材料).
 *
 * @param all every material the rule book knows, in order
 * @param needed whether the contract's circumstances call for it
 * @param onPaper whether it was received on paper
 */
public record AskedMaterials(List<Material> all, Predicate<Material> needed, Predicate<Material> onPaper) {
    /** What a rule book asks of a contract as it was typed, and what the form says was received on paper. */
    public static AskedMaterials of(Contract contract, RulePack pack, RuleCheck check) {
        ContractDraft draft = contract.typed();
        Set<Material> needed = Set.copyOf(check.needed(draft, contract.typeKey(), pack));
        return new AskedMaterials(pack.materials(), needed::contains, material -> draft.received(material.code()));
    }

    /** The materials that are called for, yet neither filed nor received on paper (缺件). */
    public List<Material> missing(List<Attachment> filed) {
        Set<String> there = filed.stream()
                .filter(attachment -> !attachment.withdrawn())
                .map(Attachment::materialCode)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(material -> material.when() != Circumstance.RECOMMENDED && needed.test(material))
                .filter(material -> !there.contains(material.code()) && !onPaper.test(material))
                .toList();
    }
}
