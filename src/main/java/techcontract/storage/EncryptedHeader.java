package techcontract.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import techcontract.keys.DataKey;

/**
 * The first sector of an encrypted file (加密文件头): what it is, random salt, and a proof that a key is the right one. Each
 * file has keys of its own, made of the folder's key and its salt.
 */
final class EncryptedHeader {
    static final int SECTOR = 4096;
    private static final byte[] MAGIC = "TCDESK-AES-XTS1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int PROOF = 32;

    private final byte[] salt;
    private final byte[] proof;
    private final DataKey key;

    private EncryptedHeader(byte[] salt, byte[] proof, DataKey key) {
        this.salt = salt;
        this.proof = proof;
        this.key = key;
    }

    /** The header of a file that is yet to be written. */
    static EncryptedHeader fresh(DataKey folderKey) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        DataKey key = own(folderKey, salt);
        return new EncryptedHeader(salt, key.derive("proof"), key);
    }

    /** The header a file begins with, whether the key fits or not. */
    static EncryptedHeader of(byte[] sector, DataKey folderKey) {
        byte[] salt = Arrays.copyOfRange(sector, MAGIC.length, MAGIC.length + SALT);
        byte[] proof = Arrays.copyOfRange(sector, MAGIC.length + SALT, MAGIC.length + SALT + PROOF);
        return new EncryptedHeader(salt, proof, own(folderKey, salt));
    }

    private static DataKey own(DataKey folderKey, byte[] salt) {
        return DataKey.of(folderKey.derive("database " + HexFormat.of().formatHex(salt)));
    }

    /** Whether a file begins as an encrypted one does. */
    static boolean marks(Path file) throws IOException {
        return startsWith(file, MAGIC);
    }

    static boolean startsWith(Path file, byte[] bytes) throws IOException {
        return Arrays.equals(start(file, bytes.length), bytes);
    }

    /** Whether a key opens an encrypted file. */
    static boolean opens(Path file, DataKey folderKey) throws IOException {
        byte[] sector = start(file, SECTOR);
        return sector.length == SECTOR && of(sector, folderKey).isOpened();
    }

    private static byte[] start(Path file, int length) throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // on to the next piece
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    boolean isOpened() {
        return MessageDigest.isEqual(proof, key.derive("proof"));
    }

    /** The sector as it stands in the file. */
    byte[] sector() {
        byte[] sector = Arrays.copyOf(MAGIC, SECTOR);
        System.arraycopy(salt, 0, sector, MAGIC.length, SALT);
        System.arraycopy(proof, 0, sector, MAGIC.length + SALT, PROOF);
        return sector;
    }

    SectorCipher cipher() {
        return new SectorCipher(key.derive("data"), key.derive("tweak"), SECTOR);
    }
}
