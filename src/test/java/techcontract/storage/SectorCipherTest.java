package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import techcontract.kernel.ContentHash;

class SectorCipherTest {
    private static final byte[] DATA_KEY = HexFormat.of()
            .parseHex("2718281828459045235360287471352662497757247093699959574966967627");
    private static final byte[] TWEAK_KEY = HexFormat.of()
            .parseHex("3141592653589793238462643383279502884197169399375105820974944592");

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int place = 0; place < length; place++) {
            bytes[place] = (byte) place;
        }
        return bytes;
    }

    // IEEE 1619, vector 10; the hash of the whole by Python's cryptography 38
    @Test
    void encryptsAsTheStandardDoes() {
        byte[] sector = counting(512);

        new SectorCipher(DATA_KEY, TWEAK_KEY, 512).encrypt(0xff, sector, 0, 512);

        assertThat(HexFormat.of().formatHex(sector, 0, 32))
                .isEqualTo("1c3b3a102f770386e4836c99e370cf9bea00803f5e482357a4ae12d414a3e63b");
        assertThat(ContentHash.of(sector))
                .isEqualTo("e97e974fa393af794f7a4684395814cf820de60a01eaec677d87b452e316b364");
    }

    @Test
    void encryptsAWholeSectorInTheMiddleOfAnArray() {
        byte[] bytes = new byte[4096 + 48];
        System.arraycopy(counting(4096), 0, bytes, 16, 4096);

        new SectorCipher(DATA_KEY, TWEAK_KEY, 4096).encrypt(123456789012L, bytes, 16, 4096);

        assertThat(ContentHash.of(Arrays.copyOfRange(bytes, 16, 16 + 4096)))
                .isEqualTo("3ce7d2c5409dca8571b60edb822547484c95260d12578760dc6fb7e3cc94a6f2");
        assertThat(Arrays.copyOf(bytes, 16)).containsOnly(0);
        assertThat(Arrays.copyOfRange(bytes, 16 + 4096, bytes.length)).containsOnly(0);
    }

    @Test
    void decryptsWhatItEncrypted() {
        SectorCipher cipher = new SectorCipher(DATA_KEY, TWEAK_KEY, 4096);
        byte[] bytes = counting(4096);

        cipher.encrypt(7, bytes, 0, 4096);
        cipher.decrypt(7, bytes, 0, 4096);

        assertThat(bytes).isEqualTo(counting(4096));
    }
}
