package techcontract.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The random 256-bit key of a data folder (数据密钥); every use of it has a key of its own, derived by name. */
public final class DataKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new key nobody has seen. */
    public static DataKey random() {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        return new DataKey(fresh);
    }

    /** The key made of these 32 bytes. */
    public static DataKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("no data key: " + bytes.length + " bytes");
        }
        return new DataKey(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The 32 bytes for one purpose (HKDF-Expand of one block, RFC 5869); no purpose can be computed from another.
     *
     * @param purpose such as {@code database}, {@code backup}, {@code attachments}
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "DataKey";
    }
}
