package techcontract.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import techcontract.kernel.ContentHash;
import techcontract.keys.SealedInput;

/**
 * The content of a filed file (核验读取流). It is compared with its hash while it is read: the end is reached only when
 * every byte is the one that was added.
 */
final class VerifiedStream extends FilterInputStream {
    /** The content is another than the one that was added (内容被改动). */
    static final class Altered extends IOException {
        Altered(String sha256) {
            super("not the content " + sha256);
        }
    }

    private final String sha256;
    private final MessageDigest digest = ContentHash.begun();
    private boolean ended;

    VerifiedStream(InputStream bytes, String sha256) {
        super(bytes);
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int count = readSealed(block, offset, length);
        if (count > 0) {
            digest.update(block, offset, count);
        } else if (count < 0 && !ended) {
            ended = true;
            if (!ContentHash.words(digest).equals(sha256)) {
                throw new Altered(sha256);
            }
        }
        return count;
    }

    // A sealed file that was changed ends in nonsense earlier than its hash can tell.
    private int readSealed(byte[] block, int offset, int length) throws IOException {
        try {
            return super.read(block, offset, length);
        } catch (SealedInput.Broken _) {
            throw new Altered(sha256);
        }
    }

    // Skipped bytes would not be compared.
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
