package techcontract.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import techcontract.keys.DataKey;

/**
 * H2's way to files that lie encrypted on the disk (加密文件层). Registered with H2 under a name of its own for as long as
 * one database is open, so that the key is in no address and in no static field.
 */
final class EncryptedPath extends FilePath implements AutoCloseable {
    private final String scheme;
    private final DataKey key;
    private final FilePath base;

    private EncryptedPath(String scheme, DataKey key, FilePath base) {
        this.scheme = scheme;
        this.key = key;
        this.base = base;
        this.name = scheme + ":" + base.name;
    }

    /** Makes the files of a key readable for H2 until closed. */
    static EncryptedPath register(DataKey key) {
        EncryptedPath path = new EncryptedPath("sealed" + UUID.randomUUID().toString().replace("-", ""), key,
                FilePath.get(""));
        FilePath.register(path);
        return path;
    }

    @Override
    public void close() {
        FilePath.unregister(this);
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public FilePath getPath(String path) {
        return new EncryptedPath(scheme, key, FilePath.get(path.substring(scheme.length() + 1)));
    }

    private FilePath wrap(FilePath other) {
        return new EncryptedPath(scheme, key, other);
    }

    @Override
    public FilePath unwrap() {
        return base;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new EncryptedChannel(base.open(mode), key);
    }

    @Override
    public long size() {
        return EncryptedChannel.plainSize(base.size());
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        base.moveTo(newName.unwrap(), atomicReplace);
    }

    @Override
    public boolean createFile() {
        return base.createFile();
    }

    @Override
    public boolean exists() {
        return base.exists();
    }

    @Override
    public void delete() {
        base.delete();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return base.newDirectoryStream().stream().map(this::wrap).toList();
    }

    @Override
    public FilePath toRealPath() {
        return wrap(base.toRealPath());
    }

    @Override
    public FilePath getParent() {
        return wrap(base.getParent());
    }

    @Override
    public boolean isDirectory() {
        return base.isDirectory();
    }

    @Override
    public boolean isRegularFile() {
        return base.isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
        return base.isAbsolute();
    }

    @Override
    public long lastModified() {
        return base.lastModified();
    }

    @Override
    public boolean canWrite() {
        return base.canWrite();
    }

    @Override
    public void createDirectory() {
        base.createDirectory();
    }

    @Override
    public boolean setReadOnly() {
        return base.setReadOnly();
    }
}
