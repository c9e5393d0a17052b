package techcontract.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;

/**
 * Seals a stream (加密写出): AES-256-GCM in pieces of 64 KB, each with its number and whether it is the last, so that
 * nothing can be changed, moved or cut off unnoticed. The last piece is written by {@link #close}; without it nobody
 * can read the whole to its end.
 */
public final class SealedOutput extends OutputStream {
    private final OutputStream bytes;
    private final SealedPieces pieces;
    private final byte[] piece = new byte[SealedPieces.LENGTH];
    private int filled;
    private boolean closed;

    /**
     * Writes the head at once.
     *
     * @param purpose what the key is derived for, such as {@code backup}; whoever reads it must name the same
     * @param open bytes anybody can read, guarded against change like the rest, such as a copy of the key ring
     */
    public SealedOutput(OutputStream bytes, DataKey key, String purpose, byte[] open) throws IOException {
        this.bytes = bytes;
        byte[] salt = new byte[SealedPieces.SALT];
        new SecureRandom().nextBytes(salt);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.write(SealedPieces.magic());
        fields.write(salt);
        fields.writeUTF(purpose);
        fields.writeInt(open.length);
        fields.write(open);
        bytes.write(head.toByteArray());
        this.pieces = new SealedPieces(Cipher.ENCRYPT_MODE, key, purpose, salt, head.toByteArray());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] block, int offset, int length) throws IOException {
        for (int done = 0; done < length;) {
            if (filled == piece.length) {
                put(false);
            }
            int count = Math.min(length - done, piece.length - filled);
            System.arraycopy(block, offset + done, piece, filled, count);
            filled += count;
            done += count;
        }
    }

    private void put(boolean last) throws IOException {
        try {
            bytes.write(pieces.next(piece, filled, last));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot be sealed", e);
        }
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        bytes.flush();
    }

    /** Writes the last piece and closes the stream beneath. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (OutputStream _ = bytes) {
                put(true);
                bytes.flush();
            }
        }
    }
}
