package techcontract.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.Progress;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;

/**
 * Turns the database of a plain folder into an encrypted one (加密旧数据). The encrypted file is made beside the plain one,
 * compared with it and opened; only then it takes its place, in one step. Broken off at any moment, the folder is one
 * or the other.
 */
public final class FolderEncryption {
    private static final int PIECE = 1 << 20;
    private static final String FRESH = "techcontract.encrypting.mv.db";

    private FolderEncryption() {}

    /**
     * Encrypts a folder that is not open; nothing happens when it is encrypted with this key already.
     *
     * @throws Unavailable when the folder is open, the disk is full, or the copy is not like the original; the plain
     * database is untouched then
     */
    public static void encrypt(Path folder, DataKey key, Progress progress) {
        Optional<DataKey> known = DatabaseLocation.isEncrypted(folder) ? Optional.of(key) : Optional.empty();
        // refuses another key
        hold(new DatabaseLocation(folder, known), () -> {
            for (Path file : databases(folder)) {
                if (!EncryptedHeader.marks(file)) {
                    replace(file, folder.resolve(FRESH), key, progress);
                }
            }
        });
    }

    // The folder's own, and those that were replaced by a restore.
    private static List<Path> databases(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName())
                    .matches("techcontract(\\.replaced-\\d+)?\\.mv\\.db")).sorted().toList();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void hold(DatabaseLocation location, Work work) {
        try (DatabaseLocation.Hold _ = location.hold()) {
            work.run();
        } catch (IOException e) {
            throw Unavailable.because(e, "storage.encryption-failed", location.folder());
        }
    }

    private static void replace(Path file, Path fresh, DataKey key, Progress progress) throws IOException {
        try {
            Files.deleteIfExists(fresh);
            copy(file, fresh, key, progress);
            requireSame(file, fresh, key);
            if (file.endsWith(DatabaseLocation.FILE)) {
                requireSameRows(file, fresh, key);
            }
            DatabaseFile.force(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copy(Path file, Path fresh, DataKey key, Progress progress) throws IOException {
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ);
                EncryptedChannel target = new EncryptedChannel(
                        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        key)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; source.read(piece, at) > 0;) {
                progress.step(at, source.size());
                piece.flip();
                at += target.write(piece, at);
                piece.clear();
            }
            target.force(true);
        }
    }

    // Byte by byte, read back through the encryption.
    private static void requireSame(Path file, Path fresh, DataKey key) throws IOException {
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ);
                EncryptedChannel copy = new EncryptedChannel(FileChannel.open(fresh, StandardOpenOption.READ), key)) {
            require(source.size() == copy.size());
            ByteBuffer expected = ByteBuffer.allocate(PIECE);
            for (long at = 0; source.read(expected, at) > 0;) {
                expected.flip();
                ByteBuffer found = ByteBuffer.allocate(expected.remaining());
                require(copy.read(found, at) == expected.remaining() && found.flip().equals(expected));
                at += expected.remaining();
                expected.clear();
            }
        }
    }

    private static void requireSameRows(Path file, Path fresh, DataKey key) throws IOException {
        try (DatabaseFile plain = DatabaseFile.beside(file, Optional.empty());
                DatabaseFile copy = DatabaseFile.beside(fresh, Optional.of(key))) {
            DatabaseState expected = plain.snapshot(moment -> moment.state(Progress.NONE));
            require(copy.snapshot(moment -> moment.state(Progress.NONE)).equals(expected));
        }
    }

    private static void require(boolean same) throws IOException {
        if (!same) {
            throw new IOException("the encrypted copy is not like the original");
        }
    }
}
