package techcontract.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import techcontract.kernel.Unavailable;
import techcontract.keys.DataKey;

/**
 * The address of an H2 file (数据库文件地址) and what must be given back once it is closed: the folder, the way to its key.
 */
final class OpenFile implements AutoCloseable {
    static final String USER = "desk";
    private static final String ENDING = ".mv.db";
    // H2 splits its URL at semicolons, whatever is around them.
    private static final String UNUSABLE = ";";
    // Large results would otherwise lie in the temporary folder in plain text.
    private static final String IN_MEMORY = ";MAX_MEMORY_ROWS=" + Integer.MAX_VALUE;

    private final String url;
    private final Optional<EncryptedPath> layer;
    private final Optional<DatabaseLocation.Hold> hold;

    private OpenFile(Path file, Optional<DataKey> key, Optional<DatabaseLocation.Hold> hold) {
        this.layer = key.map(EncryptedPath::register);
        this.hold = hold;
        String path = file.toString();
        this.url = "jdbc:h2:" + layer.map(EncryptedPath::getScheme).orElse("file") + ":"
                + path.substring(0, path.length() - ENDING.length())
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0"
                + (key.isPresent() ? IN_MEMORY : "");
    }

    /**
     * The folder's database; the folder is held.
     *
     * @throws Unavailable when the folder cannot be used
     */
    static OpenFile of(DatabaseLocation location) {
        requireUsable(location.folder());
        return new OpenFile(location.file(), location.key(), Optional.of(location.hold()));
    }

    /** A file in a folder somebody holds already. */
    static OpenFile beside(Path file, Optional<DataKey> key) {
        requireUsable(file);
        return new OpenFile(file, key, Optional.empty());
    }

    private static void requireUsable(Path path) {
        if (path.toString().contains(UNUSABLE)) {
            throw Unavailable.because(new IOException(path.toString()), "storage.folder-name", path);
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        layer.ifPresent(EncryptedPath::close);
        if (hold.isPresent()) {
            hold.get().close();
        }
    }
}
