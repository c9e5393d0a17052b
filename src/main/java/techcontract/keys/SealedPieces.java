package techcontract.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pieces of a sealed stream, one after the other (加密分块). The key is the file's own, made with its salt; the nonce
 * is the piece's number and whether it is the last; the head is authenticated with every piece.
 */
final class SealedPieces {
    static final int LENGTH = 1 << 16;
    static final int TAG = 16;
    static final int SALT = 32;
    private static final byte[] MAGIC = "TCDESK-SEALED-1\n".getBytes(StandardCharsets.US_ASCII);

    private final int mode;
    private final SecretKeySpec key;
    private final byte[] head;
    private long number;

    SealedPieces(int mode, DataKey key, String purpose, byte[] salt, byte[] head) {
        this.mode = mode;
        DataKey own = DataKey.of(key.derive(purpose + " " + HexFormat.of().formatHex(salt)));
        this.key = new SecretKeySpec(own.derive("sealed"), "AES");
        this.head = head;
    }

    static byte[] magic() {
        return MAGIC.clone();
    }

    byte[] next(byte[] piece, int length, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putLong(number++).putInt(last ? 1 : 0).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(piece, 0, length);
    }
}
