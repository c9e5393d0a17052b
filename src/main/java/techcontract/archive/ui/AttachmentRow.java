package techcontract.archive.ui;

import java.util.Optional;
import techcontract.archive.Attachment;
import techcontract.archive.Condition;
import techcontract.kernel.Text;
import techcontract.shell.Tone;

/**
 * One line of the list of attachments (附件行).
 *
 * @param condition how its file was found; empty until it was compared with its hash
 */
record AttachmentRow(Attachment attachment, Optional<Condition> condition) {
    private static final int KILO = 1024;

    boolean faulty() {
        return condition.filter(found -> found != Condition.SOUND).isPresent();
    }

    String state() {
        if (attachment.withdrawn() && !faulty()) {
            return Text.of("archive.ui.withdrawn");
        }
        return condition.isPresent() ? condition.get().label() : Text.of("archive.ui.unverified");
    }

    Tone tone() {
        if (faulty()) {
            return Tone.BAD;
        }
        return attachment.withdrawn() || condition.isEmpty() ? Tone.NEUTRAL : Tone.GOOD;
    }

    /** The length of a file as people read it: 340 KB, 12.5 MB. */
    static String size(long bytes) {
        if (bytes < (long) KILO * KILO) {
            return (bytes + KILO - 1) / KILO + " KB";
        }
        return "%.1f MB".formatted((double) bytes / KILO / KILO);
    }
}
