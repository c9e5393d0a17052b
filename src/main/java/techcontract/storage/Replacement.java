package techcontract.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Unavailable;

/**
 * Another database takes the place of a folder's (换入数据库): it is made beside, then named ready, and takes the place when
 * the folder is opened next. The one that was there is kept under a number. Broken off between any two steps, the next
 * opening goes on.
 */
public final class Replacement {
    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);
    private static final String MAKING = "techcontract.restoring.mv.db";
    private static final String READY = "techcontract.restored.mv.db";

    private Replacement() {}

    /**
     * Where the other database is made; one that was left half-made is deleted.
     *
     * @throws Unavailable when the folder cannot be written
     */
    public static Path begin(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(MAKING));
            return folder.resolve(MAKING);
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
    }

    /**
     * Says that the other database, closed, takes the place at the next opening.
     *
     * @throws Unavailable when the folder cannot be written
     */
    public static void ready(Path folder) {
        try {
            DatabaseFile.force(folder.resolve(MAKING));
            Files.move(folder.resolve(MAKING), folder.resolve(READY), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
    }

    /** Whether another database takes the place at the next opening. */
    public static boolean isReady(Path folder) {
        return Files.exists(folder.resolve(READY));
    }

    // The folder is held.
    static void finish(Path folder) throws IOException {
        if (isReady(folder)) {
            Path file = folder.resolve(DatabaseLocation.FILE);
            if (Files.exists(file)) {
                Files.move(file, kept(folder), StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            }
            Files.move(folder.resolve(READY), file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        }
    }

    private static Path kept(Path folder) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolve("techcontract.replaced-" + number + ".mv.db"))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    // Windows opens no folder for this and needs none: it writes names through.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("a folder could not be forced to the disk", e);
        }
    }
}
