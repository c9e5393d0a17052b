package techcontract.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;

/** One paper that was issued (出具记录); rows are added and marked, never taken away. */
@Entity
public class IssuedPaper {
    private static final int LONGEST_SUBJECT = 250;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    @Enumerated(EnumType.STRING) private PaperKind kind;
    private String paperNumber;
    private int copyNumber;
    private String occasion;
    private String subject;
    private Instant issuedAt;
    private String issuedBy;
    @Enumerated(EnumType.STRING) private Medium medium;
    private String contentHash;
    private String templateHash;
    private boolean delivered;
    private String voidReason;

    protected IssuedPaper() {}

    IssuedPaper(PaperDraft draft, String paperNumber, int copyNumber, Instant issuedAt, Actor issuedBy, Medium medium,
            byte[] content, PaperTemplate template) {
        this.kind = draft.kind();
        this.paperNumber = paperNumber;
        this.copyNumber = copyNumber;
        this.occasion = draft.occasion();
        this.subject = draft.subject().length() > LONGEST_SUBJECT
                ? draft.subject().substring(0, LONGEST_SUBJECT)
                : draft.subject();
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy.name();
        this.medium = medium;
        this.contentHash = ContentHash.of(content);
        this.templateHash = template.hash();
        this.delivered = true;
        this.voidReason = "";
    }

    /** Its number in the log. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public PaperKind kind() {
        return kind;
    }

    /** 文书编号; of a certificate the registration number, of a slip the acceptance number. */
    public String paperNumber() {
        return paperNumber;
    }

    /** 份次: 1 is the original, as file or print of the same day; from 2 on it was issued again. */
    public int copyNumber() {
        return copyNumber;
    }

    /** What it was issued for; the same for every copy. */
    String occasion() {
        return occasion;
    }

    /** What it is about: the project, or how many contracts. */
    public String subject() {
        return subject;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Medium medium() {
        return medium;
    }

    /** SHA-256 of the file that went out. */
    public String contentHash() {
        return contentHash;
    }

    /** SHA-256 of the template it was written from. */
    public String templateHash() {
        return templateHash;
    }

    /** Whether it went out; a file that could not be written or a printer that failed did not (未送出). */
    public boolean delivered() {
        return delivered;
    }

    /** Why somebody declared it void (作废原因); empty while it stands. */
    public String voidReason() {
        return voidReason;
    }
}
