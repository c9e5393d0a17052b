package techcontract.rules;

import java.util.List;

/**
 * A file that is ready to become a rule pack (待导入的规则包); nothing is stored yet.
 *
 * @param fileName the file it was read from
 * @param pack what it would become, with the number of its edition
 * @param lines its lines
 * @param compared the pack it is compared with: the last edition, or for a new pack the one in force when it begins
 * @param difference what it says otherwise than that
 */
public record PackProposal(String fileName, RulePack pack, List<PackLine> lines, RulePack compared,
        PackDifference difference) {}
