package techcontract.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;

/** A template the bureau loaded (自用模板); former ones stay, the log refers to them by their hash. */
@Entity
@Table(name = "paper_template")
class StoredTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    @Enumerated(EnumType.STRING) private PaperKind kind;
    private String fileName;
    private String contentHash;
    private String content;
    private Instant loadedAt;
    private String loadedBy;
    private boolean inUse;

    protected StoredTemplate() {}

    StoredTemplate(PaperKind kind, String fileName, byte[] content, Instant loadedAt, Actor loadedBy) {
        this.kind = kind;
        this.fileName = fileName;
        this.contentHash = ContentHash.of(content);
        this.content = Base64.getEncoder().encodeToString(content);
        this.loadedAt = loadedAt;
        this.loadedBy = loadedBy.name();
        this.inUse = true;
    }

    PaperTemplate template() {
        return new PaperTemplate(fileName, Base64.getDecoder().decode(content), loadedBy, loadedAt);
    }

    PaperKind kind() {
        return kind;
    }

    String contentHash() {
        return contentHash;
    }

    boolean inUse() {
        return inUse;
    }
}
