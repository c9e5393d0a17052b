package techcontract.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * Reads what {@link SealedOutput} wrote (解密读取). The end is reached only when every byte is the one that was written and
 * none is missing; anything else ends in {@link Broken}.
 */
public final class SealedInput extends InputStream {
    private static final int LONGEST_OPEN = 1 << 20;

    /** It was changed, cut off, or sealed with another key (加密文件损坏). */
    public static final class Broken extends IOException {
        Broken(Throwable cause) {
            super("changed, cut off, or sealed with another key", cause);
        }
    }

    private final InputStream bytes;
    private final SealedPieces pieces;
    private final byte[] sealed = new byte[SealedPieces.LENGTH + SealedPieces.TAG];
    private byte[] ahead;
    private byte[] piece = new byte[0];
    private int place;
    private boolean ended;

    /**
     * Reads the head.
     *
     * @throws Broken when it is no sealed stream of this purpose
     */
    public SealedInput(InputStream bytes, DataKey key, String purpose) throws IOException {
        this.bytes = bytes;
        Head head = Head.read(bytes);
        if (!head.purpose().equals(purpose)) {
            throw new Broken(new IOException("sealed for " + head.purpose()));
        }
        this.pieces = new SealedPieces(Cipher.DECRYPT_MODE, key, purpose, head.salt(), head.whole());
        this.ahead = bytes.readNBytes(sealed.length);
    }

    /** Whether a stream begins as a sealed one does; reads its first bytes. */
    public static boolean isSealed(InputStream bytes) throws IOException {
        byte[] magic = SealedPieces.magic();
        return Arrays.equals(bytes.readNBytes(magic.length), magic);
    }

    /**
     * The bytes anybody can read, not yet proved to be unchanged.
     *
     * @throws Broken when it is no sealed stream
     */
    public static byte[] open(InputStream bytes) throws IOException {
        return Head.read(bytes).open();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Head(byte[] salt, String purpose, byte[] open, byte[] whole) {
        static Head read(InputStream bytes) throws IOException {
            try {
                DataInputStream fields = new DataInputStream(bytes);
                if (!isSealed(bytes)) {
                    throw new Broken(new IOException("another kind of file"));
                }
                byte[] salt = new byte[SealedPieces.SALT];
                fields.readFully(salt);
                String purpose = fields.readUTF();
                int length = fields.readInt();
                if (length < 0 || length > LONGEST_OPEN) {
                    throw new Broken(new IOException("a head of " + length + " bytes"));
                }
                byte[] open = new byte[length];
                fields.readFully(open);
                return new Head(salt, purpose, open, whole(salt, purpose, open));
            } catch (EOFException | java.io.UTFDataFormatException e) {
                throw new Broken(e);
            }
        }

        private static byte[] whole(byte[] salt, String purpose, byte[] open) throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(whole);
            fields.write(SealedPieces.magic());
            fields.write(salt);
            fields.writeUTF(purpose);
            fields.writeInt(open.length);
            fields.write(open);
            return whole.toByteArray();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (place == piece.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int count = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, block, offset, count);
        place += count;
        return count;
    }

    // A piece is the last when nothing comes behind it; it was sealed as the last too, or it does not open.
    private void next() throws IOException {
        byte[] following = ahead.length < sealed.length ? new byte[0] : bytes.readNBytes(sealed.length);
        boolean last = following.length == 0;
        try {
            piece = pieces.next(ahead, ahead.length, last);
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
        place = 0;
        ahead = following;
        ended = last;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
