package techcontract.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Where H2 believes it writes a script file to (脚本去处): a stream, so that no plain text touches the disk. */
final class ScriptPath extends FilePathWrapper implements AutoCloseable {
    private final String scheme = "script" + UUID.randomUUID().toString().replace("-", "");
    private final OutputStream bytes;

    private ScriptPath(OutputStream bytes) {
        this.bytes = bytes;
        this.name = address();
    }

    static ScriptPath register(OutputStream bytes) {
        ScriptPath path = new ScriptPath(bytes);
        FilePath.register(path);
        return path;
    }

    String address() {
        return scheme + ":script";
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
    public ScriptPath getPath(String path) {
        return this;
    }

    @Override
    public boolean isRegularFile() {
        return false;
    }

    @Override
    public OutputStream newOutputStream(boolean append) {
        return new FilterOutputStream(bytes) {
            @Override
            public void write(byte[] block, int offset, int length) throws IOException {
                out.write(block, offset, length);
            }

            // whoever gave the stream closes it
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
