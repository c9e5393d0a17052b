package techcontract.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import techcontract.kernel.WholeFile;
import techcontract.keys.DataKey;
import techcontract.keys.KeyRing;
import techcontract.keys.SealedInput;
import techcontract.keys.SealedOutput;
import techcontract.storage.DatabaseLocation;
import techcontract.storage.DatabaseSnapshot;

/** The file of a backup (备份文件): its manifest and the script, packed, and sealed when the folder has a key. */
final class BackupFile {
    static final String PLAIN = ".sql.gz";
    static final String SEALED = ".sql.gz.sealed";
    private static final String PURPOSE = "backup";

    private BackupFile() {}

    static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("backup-") && (name.endsWith(PLAIN) || name.endsWith(SEALED));
    }

    /**
     * Writes one as a whole or not at all.
     *
     * @param ring what anybody may read of a sealed one: how its key is unwrapped
     */
    static void write(Path file, Optional<DataKey> key, byte[] ring, Manifest manifest, DatabaseSnapshot moment) {
        WholeFile.replace(file, bytes -> {
            OutputStream kept = keptOpen(bytes);
            OutputStream sealed = key.isPresent() ? new SealedOutput(kept, key.get(), PURPOSE, ring) : kept;
            try (OutputStream script = new GZIPOutputStream(sealed, 1 << 16)) {
                script.write(manifest.text().getBytes(StandardCharsets.UTF_8));
                moment.writeScript(script);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    // Whoever forces it to the disk closes it.
    private static OutputStream keptOpen(OutputStream bytes) {
        return new FilterOutputStream(bytes) {
            @Override
            public void write(byte[] block, int offset, int length) throws IOException {
                out.write(block, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** How the key is unwrapped: with a password or the recovery key, on any PC. */
    static byte[] ring(DatabaseLocation location) {
        try {
            return Files.readAllBytes(location.folder().resolve(KeyRing.FILE));
        } catch (IOException _) {
            return new byte[0];
        }
    }

    /** Seals a plain one under a name of its own and leaves the plain one. */
    static Path seal(Path plain, DatabaseLocation location) {
        String name = String.valueOf(plain.getFileName());
        Path sealed = plain.resolveSibling(name.substring(0, name.length() - PLAIN.length()) + SEALED);
        WholeFile.replace(sealed, bytes -> {
            try (OutputStream target = new SealedOutput(keptOpen(bytes), location.key().orElseThrow(), PURPOSE,
                    ring(location))) {
                Files.copy(plain, target);
            }
        });
        return sealed;
    }

    /** The script from its first line on; its end is reached only when nothing was changed or cut off. */
    static BufferedReader open(Path file, Optional<DataKey> key) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            InputStream packed = bytes;
            if (file.toString().endsWith(SEALED)) {
                packed = new SealedInput(bytes,
                        key.orElseThrow(() -> new Manifest.Foreign("sealed, and this folder has no key")), PURPOSE);
            }
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    static Manifest manifest(Path file, Optional<DataKey> key) throws IOException {
        try (BufferedReader script = open(file, key)) {
            return Manifest.read(script);
        }
    }
}
