package techcontract.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Progress;
import techcontract.keys.DataKey;
import techcontract.keys.SealedInput;

/**
 * Attachments under the SHA-256 of their content (附件副本), sealed or not as they lie in the data folder; each is copied
 * once.
 */
final class BackedAttachments {
    private static final String SEALED = ".sealed";

    private final Path folder;

    /**
     * @param folder where they lie; made when the first one comes
     */
    BackedAttachments(Path folder) {
        this.folder = folder;
    }

    private static Path place(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static Optional<Path> find(Path folder, String sha256) {
        Path plain = place(folder, sha256);
        Path sealed = plain.resolveSibling(sha256 + SEALED);
        return Files.exists(sealed) ? Optional.of(sealed) : Optional.of(plain).filter(Files::exists);
    }

    private static boolean isSealed(Path file) {
        return file.toString().endsWith(SEALED);
    }

    /**
     * Copies those that are not here from another folder, and those that are sealed there and plain here; what is
     * missing there too stays missing.
     */
    void take(List<String> hashes, Path from, Progress progress) throws IOException {
        for (int place = 0; place < hashes.size(); place++) {
            progress.step(place, hashes.size());
            String sha256 = hashes.get(place);
            Optional<Path> source = find(from, sha256);
            Optional<Path> here = find(folder, sha256);
            boolean plainHere = here.isPresent() && !isSealed(here.get());
            if (source.isPresent() && (here.isEmpty() || (plainHere && isSealed(source.get())))) {
                copy(source.get(),
                        place(folder, sha256).resolveSibling(Objects.requireNonNull(source.get().getFileName())));
                if (plainHere) {
                    Files.delete(here.get());
                }
            }
        }
    }

    static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path fresh = target.resolveSibling("~" + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel bytes = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                Files.copy(source, Channels.newOutputStream(bytes));
                bytes.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Those that are not here, or are not what their name says. */
    List<String> faulty(List<String> hashes, Optional<DataKey> key) {
        return hashes.stream().filter(sha256 -> !isSound(sha256, key)).toList();
    }

    private boolean isSound(String sha256, Optional<DataKey> key) {
        Optional<Path> file = find(folder, sha256);
        if (file.isEmpty()) {
            return false;
        }
        MessageDigest digest = ContentHash.begun();
        try (InputStream bytes = new DigestInputStream(plain(file.get(), key), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException _) {
            return false;
        }
        return ContentHash.words(digest).equals(sha256);
    }

    private static InputStream plain(Path file, Optional<DataKey> key) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!isSealed(file)) {
            return bytes;
        }
        try {
            return new SealedInput(bytes, key.orElseThrow(() -> new NoSuchFileException("no key")), "attachments");
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
