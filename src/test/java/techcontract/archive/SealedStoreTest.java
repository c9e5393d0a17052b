package techcontract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Progress;
import techcontract.keys.DataKey;

/** The store of a desk that has a key. */
class SealedStoreTest {
    private static final DataKey KEY = DataKey.random();
    // echo -n 合同正文 | sha256sum
    private static final String WORDS = "合同正文";
    private static final String SHA256 = "425e95bc216bda3833ace77edb44803509aa29d562ae12bddcf6c0e4d348582c";

    @TempDir private Path folder;

    private ContentStore store(Optional<DataKey> key) {
        return new ContentStore(folder.resolve("attachments"), 0, key);
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("合同.txt"), WORDS);
    }

    private Path shelf() {
        return folder.resolve("attachments").resolve(SHA256.substring(0, 2));
    }

    private static String read(ContentStore store) throws IOException {
        try (InputStream bytes = store.open(SHA256)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsAContentUnderItsOwnHashAndUnreadable() throws IOException {
        ContentStore store = store(Optional.of(KEY));

        assertThat(store.keep(file(), Progress.NONE)).isEqualTo(new StoredContent(SHA256, 12, true));
        assertThat(store.keep(file(), Progress.NONE).fresh()).isFalse();

        assertThat(store.files()).containsExactly(shelf().resolve(SHA256 + ".sealed"));
        assertThat(Files.readString(store.file(SHA256), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(WORDS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(store.condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.SOUND);
        assertThat(read(store)).isEqualTo(WORDS);
    }

    @Test
    void noticesEveryChangedByte() throws IOException {
        ContentStore store = store(Optional.of(KEY));
        store.keep(file(), Progress.NONE);
        byte[] sound = Files.readAllBytes(store.file(SHA256));
        for (int place = 0; place < sound.length; place++) {
            byte[] changed = sound.clone();
            changed[place] ^= 0x10;
            Files.write(store.file(SHA256), changed);

            assertThat(store.condition(SHA256, 12, Progress.NONE)).as("byte %d", place).isEqualTo(Condition.ALTERED);
            assertThatThrownBy(() -> read(store)).isInstanceOf(VerifiedStream.Altered.class);
        }
    }

    @Test
    void readsAndSealsWhatAnOlderDeskKeptPlain() throws IOException {
        store(Optional.empty()).keep(file(), Progress.NONE);
        ContentStore store = store(Optional.of(KEY));
        assertThat(read(store)).isEqualTo(WORDS);
        assertThat(store.keep(file(), Progress.NONE).fresh()).isFalse();

        store.seal(Progress.NONE);
        store.seal(Progress.NONE);

        assertThat(store.files()).containsExactly(shelf().resolve(SHA256 + ".sealed"));
        assertThat(read(store)).isEqualTo(WORDS);
    }

    @Test
    void leavesAnAlteredPlainFileAsItIs() throws IOException {
        store(Optional.empty()).keep(file(), Progress.NONE);
        Files.writeString(shelf().resolve(SHA256), "改过的正文");

        store(Optional.of(KEY)).seal(Progress.NONE);

        assertThat(shelf().resolve(SHA256)).hasContent("改过的正文");
        assertThat(store(Optional.of(KEY)).condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.ALTERED);
    }
}
