package techcontract.archive.ui;

import java.nio.file.Path;
import java.util.List;
import techcontract.archive.Archive;
import techcontract.archive.Verification;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;

/** The files of every contract compared with their hashes, and the files nobody filed (全部核验). */
record WholeCheck(Archive archive) {
    /**
     * What it found.
     *
     * @param files how many were compared
     * @param problems each fault and each stray file, the first hundred of either
     */
    record Outcome(int files, Problems problems) {}

    private static final int MOST = 100;

    Outcome run(Progress progress) {
        Verification found = archive.verifyAll(progress);
        List<Problem> faults = found.problems().all();
        List<Path> strays = archive.strays();
        Problems problems = new Problems();
        faults.stream().limit(MOST).forEach(problems::add);
        strays.stream().limit(MOST).forEach(stray -> problems.hint("", "archive.stray", stray));
        if (faults.size() > MOST || strays.size() > MOST) {
            problems.hint("", "archive.ui.more", faults.size(), strays.size());
        }
        return new Outcome(found.findings().size(), problems);
    }
}
