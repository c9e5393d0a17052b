package techcontract.paper;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;

/** The template a kind of paper is written from now (现用模板). */
public final class PaperTemplate {
    private final String fileName;
    private final byte[] content;
    private final String loadedBy;
    private final @Nullable Instant loadedAt;

    PaperTemplate(String fileName, byte[] content, String loadedBy, @Nullable Instant loadedAt) {
        this.fileName = fileName;
        this.content = content;
        this.loadedBy = loadedBy;
        this.loadedAt = loadedAt;
    }

    /** What the file was called. */
    public String fileName() {
        return fileName;
    }

    /** The bytes of the .docx. */
    byte[] content() {
        return content;
    }

    /** Its SHA-256. */
    public String hash() {
        return ContentHash.of(content);
    }

    /** Who loaded it; empty for the one that came with the program. */
    public String loadedBy() {
        return loadedBy;
    }

    /** When it was loaded; empty for the one that came with the program. */
    public Optional<Instant> loadedAt() {
        return Optional.ofNullable(loadedAt);
    }
}
