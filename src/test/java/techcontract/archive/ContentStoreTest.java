package techcontract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

class ContentStoreTest {
    // echo -n 合同正文 | sha256sum
    private static final String WORDS = "合同正文";
    private static final String SHA256 = "425e95bc216bda3833ace77edb44803509aa29d562ae12bddcf6c0e4d348582c";

    @TempDir private Path folder;

    private ContentStore store() {
        return new ContentStore(folder.resolve("attachments"), 0, Optional.empty());
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    @Test
    void keepsAFileUnderTheHashOfItsContent() throws IOException {
        StoredContent kept = store().keep(file("合同 正本（终稿）.txt", WORDS), Progress.NONE);

        assertThat(kept).isEqualTo(new StoredContent(SHA256, 12, true));
        assertThat(folder.resolve("attachments").resolve(SHA256.substring(0, 2)).resolve(SHA256)).hasContent(WORDS);
        assertThat(store().condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.SOUND);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        store().keep(file("一.txt", WORDS), Progress.NONE);

        StoredContent again = store().keep(file("二.txt", WORDS), Progress.NONE);

        assertThat(again).isEqualTo(new StoredContent(SHA256, 12, false));
        assertThat(store().files()).hasSize(1);
    }

    @Test
    void noticesWhatWasAlteredThoughItsLengthIsTheSame() throws IOException {
        store().keep(file("一.txt", WORDS), Progress.NONE);
        Files.writeString(store().file(SHA256), "合同正本");

        assertThat(store().condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.ALTERED);
        try (InputStream bytes = store().open(SHA256)) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(VerifiedStream.Altered.class);
        }
    }

    @Test
    void noticesALinkPutInTheFilesPlace() throws IOException {
        Path elsewhere = file("一.txt", WORDS);
        store().keep(elsewhere, Progress.NONE);
        Files.delete(store().file(SHA256));
        Files.createSymbolicLink(store().file(SHA256), elsewhere);

        assertThat(store().condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.ALTERED);
    }

    @Test
    void noticesWhatWasDeleted() throws IOException {
        store().keep(file("一.txt", WORDS), Progress.NONE);
        Files.delete(store().file(SHA256));

        assertThat(store().condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.MISSING);
    }

    @Test
    void setsADamagedFileAsideAndPutsTheRightOneBack() throws IOException {
        Path source = file("一.txt", WORDS);
        store().keep(source, Progress.NONE);
        Files.writeString(store().file(SHA256), "改过了");

        StoredContent again = store().keep(source, Progress.NONE);

        assertThat(again.fresh()).isTrue();
        assertThat(store().condition(SHA256, 12, Progress.NONE)).isEqualTo(Condition.SOUND);
        assertThat(store().files()).hasSize(2).anySatisfy(file -> assertThat(file).hasContent("改过了"));
    }

    @Test
    void readsToTheEndOnlyWhatIsSound() throws IOException {
        store().keep(file("一.txt", WORDS), Progress.NONE);

        try (InputStream bytes = store().open(SHA256)) {
            bytes.read();
            bytes.skip(2);
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("同正文");
        }
    }

    @Test
    void refusesThreeHundredMegabytesWithoutReadingThem() throws IOException {
        Path large = folder.resolve("扫描件.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(300L << 20);
        }

        assertThatThrownBy(() -> store().keep(large, forbidden())).isInstanceOf(Refused.class)
                .hasMessageContaining("扫描件.pdf")
                .hasMessageContaining("300 MB");
        assertThat(store().files()).isEmpty();
    }

    private static Progress forbidden() {
        return watching(() -> {
            throw new AssertionError("read");
        });
    }

    private static Progress watching(Runnable eachStep) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                eachStep.run();
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    @Test
    void refusesWhatIsNoFileOrEmpty() throws IOException {
        assertThatThrownBy(() -> store().keep(file("空.pdf", ""), Progress.NONE)).hasMessageContaining("空文件");
        assertThatThrownBy(() -> store().keep(folder, Progress.NONE)).hasMessageContaining("是文件夹");
        assertThatThrownBy(() -> store().keep(folder.resolve("没有.pdf"), Progress.NONE)).hasMessageContaining("找不到文件");
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        Path link = Files.createSymbolicLink(folder.resolve("看似扫描件.pdf"), device);
        assertThatThrownBy(() -> store().keep(link, Progress.NONE)).hasMessageContaining("不是普通文件");
    }

    @Test
    void followsALinkTheUserChoseToTheFileItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("快捷方式.txt"), file("一.txt", WORDS));

        store().keep(link, Progress.NONE);

        assertThat(Files.isSymbolicLink(store().file(SHA256))).isFalse();
        assertThat(store().file(SHA256)).hasContent(WORDS);
    }

    @Test
    void refusesAFileThatGrowsWhileItIsCopied() throws IOException {
        Path scanning = file("正在扫描.txt", WORDS.repeat(20_000));

        assertThatThrownBy(() -> store().keep(scanning, watching(() -> append(scanning)))).isInstanceOf(Refused.class)
                .hasMessageContaining("在存入过程中被改动");
        assertThat(store().files()).isEmpty();
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, WORDS, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leavesNothingWhenCancelled() throws IOException {
        Path source = file("一.txt", WORDS);

        assertThatThrownBy(() -> store().keep(source, watching(() -> {
            throw new Cancelled();
        }))).isInstanceOf(Cancelled.class);
        assertThat(store().files()).isEmpty();
    }

    @Test
    void leavesNothingWhenTheDiskFillsUpMeanwhile() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()), "no right to mount");
        try {
            ContentStore small = new ContentStore(disk.resolve("attachments"), 0, Optional.empty());
            Path tooLarge = Files.write(folder.resolve("四兆.txt"), new byte[4 << 20]);
            Path fitting = Files.write(folder.resolve("两兆.txt"), new byte[2 << 20]);

            assertThatThrownBy(() -> small.keep(tooLarge, Progress.NONE)).isInstanceOf(Unavailable.class)
                    .hasMessageContaining("磁盘空间不足");
            assertThatThrownBy(() -> small.keep(fitting, watching(() -> fill(disk)))).isInstanceOf(Unavailable.class)
                    .hasMessageContaining("磁盘空间不足");
            assertThat(small.files()).isEmpty();

            Files.delete(disk.resolve("filling"));
            small.keep(fitting, Progress.NONE);
            assertThat(small.files()).hasSize(1);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fill(Path disk) {
        try {
            if (!Files.exists(disk.resolve("filling"))) {
                Files.write(disk.resolve("filling"), new byte[2 << 20]);
            }
        } catch (IOException _) {
            // as full as it gets
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void neverLeavesItsFolderWhateverTheRowSays() {
        assertThatThrownBy(() -> store().file("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
