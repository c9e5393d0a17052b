package techcontract.submission;

import techcontract.kernel.ContentHash;

/**
 * One file of the pack (上报文件).
 *
 * @param name with its extension
 */
@SuppressWarnings("ArrayRecordComponent")
record PackFile(String name, byte[] content) {
    String contentHash() {
        return ContentHash.of(content);
    }
}
