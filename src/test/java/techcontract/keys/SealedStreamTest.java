package techcontract.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {
    private static final DataKey KEY = DataKey.random();
    private static final int PIECE = 1 << 16;
    private static final byte[] RING = "钥匙".getBytes(StandardCharsets.UTF_8);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput output = new SealedOutput(target, KEY, "backup", RING)) {
            output.write(plain);
        }
        return target.toByteArray();
    }

    private static byte[] opened(byte[] sealed, DataKey key, String purpose) throws IOException {
        try (SealedInput input = new SealedInput(new ByteArrayInputStream(sealed), key, purpose)) {
            return input.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001})
    void givesBackWhatWasSealed(int length) throws IOException {
        byte[] plain = bytes(length);

        assertThat(opened(sealed(plain), KEY, "backup")).isEqualTo(plain);
    }

    @Test
    void showsTheOpenBytesAndNothingElse() throws IOException {
        byte[] sealed = sealed("江海区样例智能装备有限公司".getBytes(StandardCharsets.UTF_8));

        assertThat(SealedInput.open(new ByteArrayInputStream(sealed))).isEqualTo(RING);
        assertThat(SealedInput.isSealed(new ByteArrayInputStream(sealed))).isTrue();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).contains("钥匙").doesNotContain("样例");
    }

    @Test
    void theSameIsSealedDifferentlyEveryTime() throws IOException {
        assertThat(sealed(bytes(100))).isNotEqualTo(sealed(bytes(100)));
    }

    @Test
    void noticesEveryFlippedBit() throws IOException {
        byte[] sealed = sealed(bytes(300));
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> opened(changed, KEY, "backup")).as("bit %d", bit).isInstanceOf(IOException.class);
        }
    }

    @Test
    void noticesEveryTruncation() throws IOException {
        byte[] sealed = sealed(bytes(300));
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);

            assertThatThrownBy(() -> opened(cut, KEY, "backup")).as("%d bytes", length)
                    .isInstanceOf(SealedInput.Broken.class);
        }
    }

    @Test
    void noticesAWholePieceCutOffOrMoved() throws IOException {
        byte[] sealed = sealed(bytes(3 * PIECE));
        int tail = 3 * (PIECE + 16);
        int head = sealed.length - tail;
        byte[] cut = Arrays.copyOf(sealed, head + 2 * (PIECE + 16));
        byte[] moved = sealed.clone();
        System.arraycopy(sealed, head, moved, head + PIECE + 16, PIECE + 16);
        System.arraycopy(sealed, head + PIECE + 16, moved, head, PIECE + 16);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);

        assertThatThrownBy(() -> opened(cut, KEY, "backup")).isInstanceOf(SealedInput.Broken.class);
        assertThatThrownBy(() -> opened(moved, KEY, "backup")).isInstanceOf(SealedInput.Broken.class);
        assertThatThrownBy(() -> opened(longer, KEY, "backup")).isInstanceOf(SealedInput.Broken.class);
    }

    @Test
    void opensForItsKeyAndPurposeOnly() throws IOException {
        byte[] sealed = sealed(bytes(10));

        assertThatThrownBy(() -> opened(sealed, DataKey.random(), "backup")).isInstanceOf(SealedInput.Broken.class);
        assertThatThrownBy(() -> opened(sealed, KEY, "attachments")).isInstanceOf(SealedInput.Broken.class);
    }
}
