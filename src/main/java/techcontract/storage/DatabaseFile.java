package techcontract.storage;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.h2.message.DbException;
import org.h2.tools.RunScript;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;

/**
 * A database file without its rooms (数据库文件): one that is made from a script, compared or looked at before the desk
 * opens. For one thread.
 */
public final class DatabaseFile implements AutoCloseable {
    // how MVStore begins a file
    private static final byte[] PLAIN_START = "H:2,".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final OpenFile open;
    private final Connection connection;

    private DatabaseFile(Path file, OpenFile open) throws SQLException {
        this.file = file;
        this.open = open;
        this.connection = DriverManager.getConnection(open.url(), OpenFile.USER, "");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /**
     * Opens a folder's database as it is, without bringing its tables up to date; the folder is held.
     *
     * @throws Unavailable when the folder cannot be used, or its database is damaged
     */
    public static DatabaseFile open(DatabaseLocation location) {
        return open(location.file(), OpenFile.of(location));
    }

    /**
     * Opens a file in a folder that is held already, making it where it is missing.
     *
     * @param file its name ends in {@code .mv.db}
     * @throws Unavailable when it is damaged
     */
    public static DatabaseFile beside(Path file, Optional<DataKey> key) {
        return open(file, OpenFile.beside(file, key));
    }

    private static DatabaseFile open(Path file, OpenFile open) {
        try {
            return new DatabaseFile(file, open);
        } catch (SQLException | RuntimeException e) {
            giveBack(open);
            throw Damage.isFullDisk(e)
                    ? Unavailable.because(e, "storage.disk-full")
                    : new DamagedDatabase(e, file);
        }
    }

    private static void giveBack(OpenFile open) {
        try {
            open.close();
        } catch (IOException _) {
            // what went wrong before matters more
        }
    }

    /**
     * Makes sure that a file, if it is there, is encrypted with this key, or not encrypted when there is none.
     *
     * @throws Unavailable otherwise, in plain words
     */
    static void requireKey(Path file, Optional<DataKey> key) throws IOException {
        if (!Files.exists(file) || Files.size(file) < EncryptedHeader.SECTOR) {
            return;
        }
        boolean encrypted = EncryptedHeader.marks(file);
        if (encrypted && key.isEmpty()) {
            throw Unavailable.because(new IOException("encrypted"), "storage.encrypted", file);
        }
        if (encrypted && !EncryptedHeader.opens(file, key.orElseThrow())) {
            throw Unavailable.because(new IOException("another key"), "storage.other-key", file);
        }
        if (!encrypted && key.isPresent() && !EncryptedHeader.startsWith(file, PLAIN_START)) {
            throw new DamagedDatabase(new IOException("neither encrypted nor plain"), file);
        }
        if (!encrypted && key.isPresent()) {
            throw Unavailable.because(new IOException("not encrypted"), "storage.not-encrypted", file);
        }
    }

    /** Lets {@code work} look at one moment of the database. */
    public <T> T snapshot(Function<DatabaseSnapshot, T> work) {
        try {
            T result = work.apply(new DatabaseSnapshot(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw Damage.or(e);
        }
    }

    /**
     * Runs the statements of a script, all or nothing as far as the caller throws the file away on failure.
     *
     * @throws Refused when a statement cannot be run, or the script cannot be read to its end
     * @throws Unavailable when the disk is full
     */
    public void run(Reader script) {
        try {
            RunScript.execute(connection, script);
            connection.commit();
        } catch (SQLException | DbException e) {
            if (Damage.isFullDisk(e)) {
                throw Unavailable.because(e, "storage.disk-full");
            }
            // not the failure's words: they quote the statement, with what stands in it
            throw Refused.because("storage.script-failed", file);
        }
    }

    @Override
    public void close() {
        try (OpenFile _ = open; Connection _ = connection; Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException | IOException e) {
            throw Unavailable.because(e, "storage.not-writable", file);
        }
    }

    /** Forces a closed file's content to the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
