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
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Unavailable;

/**
 * The folder the bureau's data lies in (数据文件夹), held by one running program at a time.
 *
 * @param folder the folder, absolute
 */
public record DatabaseLocation(Path folder) {
    // H2 splits its URL at semicolons, whatever is around them.
    private static final String UNUSABLE = ";";

    public DatabaseLocation {
        folder = folder.toAbsolutePath().normalize();
    }

    String url() {
        if (folder.toString().contains(UNUSABLE)) {
            throw Unavailable.because(new IOException(folder.toString()), "storage.folder-name", folder);
        }
        return "jdbc:h2:file:" + folder.resolve("techcontract")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0";
    }

    /**
     * Takes the folder for this program, making it where it is missing.
     *
     * @throws Unavailable when it cannot be written, or another window holds it (named)
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
            writeHolder();
            return new Hold(channel, lock);
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
