package techcontract.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.ContentHash;
import techcontract.kernel.WholeFile;

/**
 * The outcome of a trial (核验记录), beside the backup it belongs to. It holds for the very bytes that were tried.
 *
 * @param sha256 of the backup's file
 * @param at when it was tried
 * @param fault what was wrong, or empty
 */
record Proof(String sha256, Instant at, String fault) {
    private static final String ENDING = ".proof";

    static Path file(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    static Optional<Proof> of(Path backup) {
        try {
            List<String> lines = Files.readAllLines(file(backup), StandardCharsets.UTF_8);
            return Optional.of(new Proof(lines.getFirst(), Instant.parse(lines.get(1)), lines.get(2)));
        } catch (IOException | RuntimeException _) {
            // never tried, as far as anybody knows
            return Optional.empty();
        }
    }

    void write(Path backup) {
        byte[] words = (String.join("\n", sha256, at.toString(), fault.replaceAll("\\R", " ")) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        WholeFile.replace(file(backup), bytes -> bytes.write(words));
    }

    static String hash(Path file) {
        MessageDigest digest = ContentHash.begun();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContentHash.words(digest);
    }
}
