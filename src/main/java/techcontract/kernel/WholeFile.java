package techcontract.kernel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Writes a file as a whole (整体写入): beside the old one, forced to the disk, then moved over it in one step. */
public final class WholeFile {
    private static final long NEARLY_FULL = 1L << 20;

    /** What writes the content; it need not close the stream. */
    public interface Content {
        void writeTo(OutputStream bytes) throws IOException;
    }

    private WholeFile() {}

    /**
     * Replaces a file by new content; on failure the old one is untouched.
     *
     * @throws Unavailable when the folder or disk does not let us, in plain words
     */
    public static void replace(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
        if (!Files.isDirectory(folder)) {
            throw Unavailable.because(new IOException("no folder"), "kernel.save.folder", folder);
        }
        // Not Files.createTempFile: only the owner could read the result on Linux.
        Path fresh = folder.resolve("~" + UUID.randomUUID() + ".tmp");
        try {
            write(fresh, content);
            move(fresh, target);
        } catch (IOException e) {
            throw unavailable(folder, e);
        } finally {
            discard(fresh);
        }
    }

    private static void write(Path fresh, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(bytes);
            bytes.flush();
            channel.force(true);
        }
    }

    private static void move(Path fresh, Path target) {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Unavailable.because(e, "kernel.save.open", target);
        }
    }

    private static Unavailable unavailable(Path folder, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Unavailable.because(failure, "kernel.save.readOnly", folder);
        }
        Path temporary = temporaryFolder();
        if (isFull(temporary)) {
            return Unavailable.because(failure, "kernel.save.temporary", temporary);
        }
        boolean full = isFull(folder) || String.valueOf(failure.getMessage()).contains("space");
        return Unavailable.because(failure, full ? "kernel.save.full" : "kernel.save.failed", folder);
    }

    /** Where the library keeps rows until they are saved. */
    public static Path temporaryFolder() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")));
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_FULL;
        } catch (IOException _) {
            return false;
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException _) {
            // the message about the failure itself matters more
        }
    }
}
