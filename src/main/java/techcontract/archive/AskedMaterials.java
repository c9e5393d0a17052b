package techcontract.archive;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import techcontract.rules.Material;
import techcontract.rules.Material.Circumstance;

/**
 * What the rule book asks of one contract (应交材料).
 *
 * @param all every material the rule book knows, in order
 * @param needed whether the contract's circumstances call for it
 * @param onPaper whether it was received on paper
 */
public record AskedMaterials(List<Material> all, Predicate<Material> needed, Predicate<Material> onPaper) {
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
