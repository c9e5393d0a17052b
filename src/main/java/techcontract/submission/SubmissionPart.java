package techcontract.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;

/** A piece of what was handed in (冻结分块), under the hash of its content. Written once; nothing changes or removes it. */
@Entity
class SubmissionPart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "submission_part_seq")
    @SequenceGenerator(name = "submission_part_seq", allocationSize = 50) private @Nullable Long id;
    @SuppressWarnings("UnusedVariable") // queries read it
    private long submissionId;
    @Enumerated(EnumType.STRING) private PartKind kind;
    private int place;
    private String name;
    private String contentHash;
    private String content;

    protected SubmissionPart() {}

    private SubmissionPart(PartKind kind, int place, String name, byte[] content) {
        this.kind = kind;
        this.place = place;
        this.name = name;
        this.contentHash = ContentHash.of(content);
        this.content = Base64.getEncoder().encodeToString(packed(kind, content));
    }

    static SubmissionPart text(PartKind kind, int place, String name, String text) {
        return new SubmissionPart(kind, place, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static SubmissionPart file(int place, String name, byte[] content) {
        return new SubmissionPart(PartKind.FILE, place, name, content);
    }

    // Workbooks and Word files are packed already.
    private static byte[] packed(PartKind kind, byte[] content) {
        if (kind == PartKind.FILE) {
            return content;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    void belongTo(long submission) {
        submissionId = submission;
    }

    PartKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String contentHash() {
        return contentHash;
    }

    /** The content as it was frozen. */
    byte[] bytes() {
        byte[] stored = Base64.getDecoder().decode(content);
        if (kind == PartKind.FILE) {
            return stored;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Whether the content is still what the hash was made of. */
    boolean isIntact() {
        try {
            return ContentHash.of(bytes()).equals(contentHash);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Its line in what the seal of the submission is made of. */
    String sealed() {
        return TabLine.of(kind, place, name, contentHash);
    }
}
