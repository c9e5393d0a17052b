package techcontract.archive;

import java.util.List;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;

/** What comparing files with their hashes found (核验), file by file. */
public record Verification(List<Finding> findings) {
    /** The files that are missing, altered or unreadable, in the order they were added. */
    public List<Finding> faults() {
        return findings.stream().filter(finding -> finding.condition() != Condition.SOUND).toList();
    }

    /** Each fault as a sentence that names the file. */
    public Problems problems() {
        Problems problems = new Problems();
        faults().forEach(finding -> problems.add(new Problem(Severity.ERROR, "", finding.fault())));
        return problems;
    }
}
