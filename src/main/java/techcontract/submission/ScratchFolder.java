package techcontract.submission;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import techcontract.kernel.Unavailable;

/** A folder of our own for files on their way into the database (临时文件夹); gone with its files when closed. */
final class ScratchFolder implements AutoCloseable {
    private final Path folder;

    /**
     * @throws Unavailable when the system's temporary folder cannot be written
     */
    ScratchFolder() {
        try {
            folder = Files.createTempDirectory("techcontract");
        } catch (IOException e) {
            throw Unavailable.because(e, "submission.scratch", String.valueOf(System.getProperty("java.io.tmpdir")));
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // a temporary file is left behind at worst
        }
    }
}
