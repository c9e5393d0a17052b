package techcontract.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data key as one person's secret hides it (密钥包装): AES-256-GCM under a key stretched from the password.
 *
 * @param rounds of PBKDF2-HMAC-SHA256
 * @param salt 16 bytes, hexadecimal
 * @param wrapped nonce, data key and tag, hexadecimal
 */
record Wrapping(int rounds, String salt, String wrapped) {
    /** What OWASP asks for PBKDF2-HMAC-SHA256. */
    static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static Wrapping of(DataKey key, Secret secret) {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, secret, salt, ROUNDS, nonce).doFinal(key.bytes());
            byte[] both = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, both, NONCE, hidden.length);
            return new Wrapping(ROUNDS, HexFormat.of().formatHex(salt), HexFormat.of().formatHex(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The data key, or nothing when the secret is another. */
    Optional<DataKey> open(Secret secret) {
        byte[] both = HexFormat.of().parseHex(wrapped);
        byte[] nonce = Arrays.copyOf(both, NONCE);
        try {
            return Optional.of(DataKey.of(cipher(Cipher.DECRYPT_MODE, secret, HexFormat.of().parseHex(salt), rounds,
                    nonce).doFinal(both, NONCE, both.length - NONCE)));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Secret secret, byte[] salt, int rounds, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(stretched(secret, salt, rounds), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] stretched(Secret secret, byte[] salt, int rounds) throws GeneralSecurityException {
        PBEKeySpec words = new PBEKeySpec(secret.password(), salt, rounds, DataKey.LENGTH * Byte.SIZE);
        try {
            byte[] key = Objects.requireNonNull(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(words).getEncoded());
            if (!secret.hasKeyFile()) {
                return key;
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(secret.keyFile());
        } finally {
            words.clearPassword();
        }
    }

    private static byte[] random(int count) {
        byte[] fresh = new byte[count];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }
}
