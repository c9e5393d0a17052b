package techcontract.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Unavailable;

class WholeFileTest {
    private static final byte[] NEW = "新".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("报表.xlsx");
    }

    private void holdsOnly(String content) throws IOException {
        assertThat(file).hasContent(content);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void replacesTheOldFile() throws IOException {
        Files.writeString(file, "旧");

        WholeFile.replace(file, bytes -> bytes.write(NEW));

        holdsOnly("新");
    }

    @Test
    void keepsTheOldFileWhenTheDiskIsFull() throws IOException {
        Files.writeString(file, "旧");

        assertThatThrownBy(() -> WholeFile.replace(file, bytes -> {
            bytes.write(NEW);
            throw new IOException("No space left on device");
        })).isInstanceOf(Unavailable.class).hasMessageContaining("磁盘空间不足");
        holdsOnly("旧");
    }

    @Test
    void keepsTheOldFileWhenWritingFailsOtherwise() throws IOException {
        Files.writeString(file, "旧");

        assertThatThrownBy(() -> WholeFile.replace(file, _ -> {
            throw new IllegalStateException("defect");
        })).isInstanceOf(IllegalStateException.class);
        holdsOnly("旧");
    }

    @Test
    void namesAMissingFolder() {
        Path lost = folder.resolve("无此文件夹").resolve("报表.xlsx");

        assertThatThrownBy(() -> WholeFile.replace(lost, bytes -> bytes.write(NEW))).isInstanceOf(Unavailable.class)
                .hasMessageContainingAll("无此文件夹", "不存在");
    }

    @Test
    void leavesATargetItCannotReplaceAlone() throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("里面"), "旧");

        assertThatThrownBy(() -> WholeFile.replace(file, bytes -> bytes.write(NEW))).isInstanceOf(Unavailable.class)
                .hasMessageContaining("无法替换");
        assertThat(file.resolve("里面")).hasContent("旧");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
