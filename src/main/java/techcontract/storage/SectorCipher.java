package techcontract.storage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * XTS-AES-256 (IEEE 1619) of whole sectors (扇区加密), in place. The processor's own AES does the work, because a whole
 * sector goes through the JDK's cipher in one call. Not for two threads at once.
 */
final class SectorCipher {
    private static final int LANE = 16;
    private static final int FEEDBACK = 0x87;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Cipher encryption;
    private final Cipher decryption;
    private final Cipher tweak;
    private final byte[] mask;

    /**
     * @param dataKey 32 bytes
     * @param tweakKey other 32 bytes
     * @param longest bytes of the longest sector
     */
    SectorCipher(byte[] dataKey, byte[] tweakKey, int longest) {
        this.encryption = aes(Cipher.ENCRYPT_MODE, dataKey);
        this.decryption = aes(Cipher.DECRYPT_MODE, dataKey);
        this.tweak = aes(Cipher.ENCRYPT_MODE, tweakKey);
        this.mask = new byte[longest];
    }

    private static Cipher aes(int mode, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /**
     * Encrypts one sector where it stands.
     *
     * @param length a multiple of 16
     */
    void encrypt(long sector, byte[] bytes, int offset, int length) {
        run(encryption, sector, bytes, offset, length);
    }

    /** Decrypts one sector where it stands. */
    void decrypt(long sector, byte[] bytes, int offset, int length) {
        run(decryption, sector, bytes, offset, length);
    }

    private void run(Cipher cipher, long sector, byte[] bytes, int offset, int length) {
        try {
            prepare(sector, length);
            blend(bytes, offset, length);
            cipher.doFinal(bytes, offset, length, bytes, offset);
            blend(bytes, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("whole blocks fit", e);
        }
    }

    // The encrypted sector number, times α for each further lane.
    private void prepare(long sector, int length) throws GeneralSecurityException {
        LONGS.set(mask, 0, sector);
        LONGS.set(mask, Long.BYTES, 0L);
        tweak.doFinal(mask, 0, LANE, mask, 0);
        long low = (long) LONGS.get(mask, 0);
        long high = (long) LONGS.get(mask, Long.BYTES);
        for (int lane = LANE; lane < length; lane += LANE) {
            long carry = high >>> 63;
            high = high << 1 | low >>> 63;
            low = low << 1 ^ carry * FEEDBACK;
            LONGS.set(mask, lane, low);
            LONGS.set(mask, lane + Long.BYTES, high);
        }
    }

    private void blend(byte[] bytes, int offset, int length) {
        for (int place = 0; place < length; place += Long.BYTES) {
            LONGS.set(bytes, offset + place, (long) LONGS.get(bytes, offset + place) ^ (long) LONGS.get(mask, place));
        }
    }
}
