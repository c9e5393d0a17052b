package techcontract.archive.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import techcontract.archive.Archive;
import techcontract.archive.Attachment;
import techcontract.kernel.Actor;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

/**
 * What came of files that were dropped or chosen (收件结果).
 *
 * @param filed what is filed now
 * @param problems why the others are not
 */
record Incoming(List<Attachment> filed, Problems problems) {
    /** Files each that can be; a disk that is full or gone ends it. */
    static Incoming file(Archive archive, Actor actor, long contractId, List<Path> files, String materialCode,
            Progress progress) {
        List<Attachment> filed = new ArrayList<>();
        Problems problems = new Problems();
        for (Path file : files) {
            if (progress.cancelled()) {
                problems.warning("", "archive.ui.stopped", filed.size());
                break;
            }
            try {
                filed.add(archive.add(actor, contractId, file, materialCode, progress));
            } catch (Refused e) {
                e.problems().forEach(problems::add);
            } catch (Unavailable e) {
                problems.error("", "archive.ui.ended", String.valueOf(e.getMessage()), filed.size());
                break;
            }
        }
        return new Incoming(filed, problems);
    }
}
