package techcontract.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;

/**
 * The folder the bureau's data lies in (数据文件夹), held by one running program at a time.
 *
 * @param folder the folder, absolute
 * @param key what it is encrypted with; empty for a folder that is not
 */
public record DatabaseLocation(Path folder, Optional<DataKey> key) {
    /** The database's file in the folder. */
    public static final String FILE = "techcontract.mv.db";

    public DatabaseLocation {
        folder = folder.toAbsolutePath().normalize();
    }

    /** A folder that is not encrypted. */
    public DatabaseLocation(Path folder) {
        this(folder, Optional.empty());
    }

    /** Where the database lies, there or not. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Whether the database of a folder is there and encrypted. */
    public static boolean isEncrypted(Path folder) {
        try {
            return EncryptedHeader.marks(folder.resolve(FILE));
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
    }

    /**
     * Makes sure that the key is the one the folder is encrypted with.
     *
     * @throws Refused when it is another folder's
     * @throws Unavailable when the file cannot be read
     */
    public void requireFits() {
        try {
            if (key.isEmpty() || !EncryptedHeader.opens(file(), key.get())) {
                throw Refused.because("keys.recovery-other");
            }
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
    }

    /**
     * Takes the folder for this program, making it where it is missing.
     *
     * @throws Unavailable when it cannot be written, another window holds it (named), or the key is not the folder's
     */
    Hold hold() {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("techcontract.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable
            FileLock lock = lock(channel);
            if (lock == null) {
                String holder = holder();
                channel.close();
                throw Unavailable.because(new IOException("locked"), "storage.in-use", folder, holder);
            }
            Hold hold = new Hold(channel, lock);
            try {
                writeHolder();
                Replacement.finish(folder);
                DatabaseFile.requireKey(file(), key);
                return hold;
            } catch (IOException | RuntimeException e) {
                hold.close();
                throw e;
            }
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.not-writable", folder);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process
            return null;
        }
    }

    // A file of its own: Windows lets nobody read a locked one.
    private void writeHolder() throws IOException {
        String who = System.getProperty("user.name", "?") + " · pid " + ProcessHandle.current().pid();
        try (FileChannel channel = FileChannel.open(folder.resolve("techcontract.holder"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String holder() {
        try {
            return Files.readString(folder.resolve("techcontract.holder"));
        } catch (IOException e) {
            return "?";
        }
    }

    /** The folder, held until closed. */
    static final class Hold implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        Hold(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }
}
