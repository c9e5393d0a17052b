package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.keys.DataKey;

/** The encrypted file beside a plain one that is treated the same way. */
class EncryptedChannelTest {
    private static final DataKey KEY = DataKey.of(new byte[DataKey.LENGTH]);
    private static final int SECTOR = 4096;

    @TempDir private Path folder;

    private EncryptedChannel open() throws IOException {
        return new EncryptedChannel(FileChannel.open(folder.resolve("sealed"), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE), KEY);
    }

    @Test
    void readsWritesAndEndsAsAPlainFileDoes() throws IOException {
        Random random = new Random(20260520);
        EncryptedChannel channel = open();
        try (RandomAccessFile plain = new RandomAccessFile(folder.resolve("plain").toFile(), "rw")) {
            for (int step = 0; step < 3000; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> truncate(channel, plain, random);
                    case 1 -> {
                        channel.close();
                        channel = open();
                    }
                    case 2, 3, 4, 5 -> read(channel, plain, random);
                    default -> write(channel, plain, random);
                }
                assertThat(channel.size()).isEqualTo(plain.length());
            }
            assertThat(all(channel)).isEqualTo(Files.readAllBytes(folder.resolve("plain")));
        } finally {
            channel.close();
        }
    }

    // Sometimes whole sectors, sometimes any bytes, sometimes past the end.
    private static int place(Random random, long length) {
        int any = random.nextInt((int) length + 3 * SECTOR);
        return random.nextBoolean() ? any : any / SECTOR * SECTOR;
    }

    private static void write(EncryptedChannel channel, RandomAccessFile plain, Random random) throws IOException {
        if (plain.length() > 600_000) {
            return;
        }
        int position = place(random, plain.length());
        byte[] bytes = new byte[random.nextBoolean() ? SECTOR * (1 + random.nextInt(20)) : 1 + random.nextInt(9000)];
        random.nextBytes(bytes);
        assertThat(channel.write(ByteBuffer.wrap(bytes), position)).isEqualTo(bytes.length);
        plain.seek(position);
        plain.write(bytes);
    }

    private static void read(EncryptedChannel channel, RandomAccessFile plain, Random random) throws IOException {
        int position = place(random, plain.length());
        byte[] expected = new byte[1 + random.nextInt(100_000)];
        plain.seek(position);
        int count = plain.read(expected);
        byte[] found = new byte[expected.length];
        assertThat(channel.read(ByteBuffer.wrap(found), position)).isEqualTo(count);
        assertThat(found).isEqualTo(expected);
    }

    private static void truncate(EncryptedChannel channel, RandomAccessFile plain, Random random) throws IOException {
        int length = place(random, plain.length());
        channel.truncate(length);
        // a channel is never made longer by this
        plain.setLength(Math.min(length, plain.length()));
    }

    private static byte[] all(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        return bytes.array();
    }

    @Test
    void leavesNothingReadableOnTheDisk() throws IOException {
        byte[] words = "江海区样例智能装备有限公司".repeat(500).getBytes(StandardCharsets.UTF_8);
        try (EncryptedChannel channel = open()) {
            channel.write(ByteBuffer.wrap(words), 0);
        }

        String onDisk = Files.readString(folder.resolve("sealed"), StandardCharsets.ISO_8859_1);
        assertThat(onDisk)
                .doesNotContain(new String("样例智能".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(EncryptedHeader.marks(folder.resolve("sealed"))).isTrue();
    }

    @Test
    void theSameBytesLieThereDifferentlyInEveryFileAndPlace() throws IOException {
        try (EncryptedChannel channel = open();
                EncryptedChannel other = new EncryptedChannel(FileChannel.open(folder.resolve("other"),
                        StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), KEY)) {
            channel.write(ByteBuffer.allocate(2 * SECTOR), 0);
            other.write(ByteBuffer.allocate(2 * SECTOR), 0);
        }

        byte[] one = Files.readAllBytes(folder.resolve("sealed"));
        byte[] two = Files.readAllBytes(folder.resolve("other"));
        assertThat(java.util.Arrays.copyOfRange(one, SECTOR, 2 * SECTOR))
                .isNotEqualTo(java.util.Arrays.copyOfRange(one, 2 * SECTOR, 3 * SECTOR))
                .isNotEqualTo(java.util.Arrays.copyOfRange(two, SECTOR, 2 * SECTOR));
    }

    @Test
    void refusesAnotherKey() throws IOException {
        try (EncryptedChannel channel = open()) {
            channel.write(ByteBuffer.allocate(1), 0);
        }

        try (EncryptedChannel other = new EncryptedChannel(
                FileChannel.open(folder.resolve("sealed"), StandardOpenOption.READ), DataKey.random())) {
            assertThatThrownBy(other::size).isInstanceOf(IOException.class).hasMessage("another key");
        }
        assertThat(EncryptedHeader.opens(folder.resolve("sealed"), KEY)).isTrue();
        assertThat(EncryptedHeader.opens(folder.resolve("sealed"), DataKey.random())).isFalse();
    }
}
