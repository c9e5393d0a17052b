package techcontract.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Refused;

/**
 * What a person proves to be themselves with (口令): the password and, for those who have one, the key file on their USB
 * stick (钥匙文件). Closing it wipes the password.
 */
public final class Secret implements AutoCloseable {
    private static final long LARGEST_FILE = 1L << 20;

    private final char[] password;
    private final Optional<String> keyFile;

    private Secret(char[] password, Optional<String> keyFile) {
        this.password = password;
        this.keyFile = keyFile;
    }

    /** A password alone. */
    public static Secret of(CharSequence password) {
        return new Secret(password.toString().toCharArray(), Optional.empty());
    }

    /**
     * A password and perhaps a key file: any file of at most a megabyte that does not change.
     *
     * @throws Refused when the file cannot be read
     */
    public static Secret of(CharSequence password, Optional<Path> keyFile) {
        return new Secret(password.toString().toCharArray(), keyFile.map(Secret::hash));
    }

    private static String hash(Path keyFile) {
        MessageDigest digest = ContentHash.begun();
        try (InputStream bytes = Files.newInputStream(keyFile)) {
            long size = Files.size(keyFile);
            if (size == 0 || size > LARGEST_FILE) {
                throw Refused.because("keys.key-file-size", keyFile);
            }
            digest.update(bytes.readAllBytes());
        } catch (IOException _) {
            throw Refused.because("keys.key-file-unreadable", keyFile);
        }
        return ContentHash.words(digest);
    }

    char[] password() {
        return password;
    }

    boolean hasKeyFile() {
        return keyFile.isPresent();
    }

    /** The hash of the key file; empty bytes without one. */
    byte[] keyFile() {
        return HexFormat.of().parseHex(keyFile.orElse(""));
    }

    @Override
    public void close() {
        Arrays.fill(password, ' ');
    }
}
