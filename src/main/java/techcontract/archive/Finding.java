package techcontract.archive;

import techcontract.kernel.Message;

/**
 * How one file was found (核验结果).
 *
 * @param attachment what was filed
 * @param condition how its file lies on the disk
 * @param contract the contract in words: number or project name
 * @param addedOn the day it was added, as shown
 */
public record Finding(Attachment attachment, Condition condition, String contract, String addedOn) {
    /** What is wrong with which file of which contract, and what to do; only where it is not sound. */
    public Message fault() {
        return Message.of("archive.fault." + condition, attachment.fileName(), contract, addedOn);
    }
}
