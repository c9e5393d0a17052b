package techcontract.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;

/** A file filed with a contract (附件). Its row is never deleted, its content never changes; it can be withdrawn. */
@Entity
public class Attachment {
    static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", allocationSize = 50) private @Nullable Long id;
    @Version private int lockVersion;
    private long contractId;
    private String fileName;
    private String materialCode;
    private long byteCount;
    private String sha256;
    private String addedBy;
    private Instant addedAt;
    private String removedBy = "";
    private @Nullable Instant removedAt;
    private String removedReason = "";

    protected Attachment() {}

    Attachment(long contractId, String fileName, String materialCode, StoredContent content, Actor actor,
            Instant addedAt) {
        this.contractId = contractId;
        this.fileName = fileName;
        this.materialCode = materialCode;
        this.byteCount = content.size();
        this.sha256 = content.sha256();
        this.addedBy = actor.name();
        this.addedAt = addedAt;
    }

    /** 归类: which material of the checklist it is. */
    void classify(String code) {
        refuseWhenWithdrawn();
        materialCode = code;
    }

    /** 撤下: it no longer counts, with the reason why. */
    void withdraw(Actor actor, Instant now, String reason) {
        refuseWhenWithdrawn();
        if (reason.isBlank()) {
            throw Refused.because("archive.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.because("archive.reason-long", LONGEST_REASON, reason.length());
        }
        removedBy = actor.name();
        removedAt = now;
        removedReason = reason;
    }

    private void refuseWhenWithdrawn() {
        if (withdrawn()) {
            throw Refused.because("archive.withdrawn", fileName, removedReason);
        }
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The contract it was filed with. */
    public long contractId() {
        return contractId;
    }

    /** What the file was called when it was added. */
    public String fileName() {
        return fileName;
    }

    /** What kind of file it is. */
    public FileKind kind() {
        return FileKind.of(fileName).orElse(FileKind.DOCUMENT);
    }

    /** The material of the checklist it is, A1 to A10; empty when it was not classified. */
    public String materialCode() {
        return materialCode;
    }

    /** Its length in bytes. */
    public long byteCount() {
        return byteCount;
    }

    /** The SHA-256 of its content, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Whether it was withdrawn. */
    public boolean withdrawn() {
        return removedAt != null;
    }

    /** Who withdrew it; empty while it counts. */
    public String removedBy() {
        return removedBy;
    }

    /** When it was withdrawn. */
    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    /** Why it was withdrawn; empty while it counts. */
    public String removedReason() {
        return removedReason;
    }

    @Override
    public String toString() {
        return fileName + " [" + materialCode + "] " + byteCount + " " + sha256;
    }
}
