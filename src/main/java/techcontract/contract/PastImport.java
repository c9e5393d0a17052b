package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;

/** One import of an old ledger (导入记录): who took what in and when, and whether it was undone. */
@Entity
public class PastImport {
    private static final int LONGEST = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "past_import_seq")
    @SequenceGenerator(name = "past_import_seq", allocationSize = 50) private @Nullable Long id;
    private String source;
    private Instant importedAt;
    private String importedBy;
    private long contracts;
    private long corrections;
    private @Nullable Instant undoneAt;
    private String undoneBy;

    protected PastImport() {}

    /**
     * @param source the file's name, or that it was pasted
     * @param corrections how many cells were corrected on the way in
     */
    public PastImport(String source, long corrections, Actor actor, Instant now) {
        this.source = source.length() > LONGEST ? source.substring(0, LONGEST) : source;
        this.corrections = corrections;
        this.importedBy = actor.name();
        this.importedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.undoneBy = "";
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String source() {
        return source;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public String importedBy() {
        return importedBy;
    }

    /** How many contracts it brought. */
    public long contracts() {
        return contracts;
    }

    /** How many cells were corrected on the way in. */
    public long corrections() {
        return corrections;
    }

    public boolean undone() {
        return undoneAt != null;
    }

    /** Who undid it, or empty. */
    public String undoneBy() {
        return undoneBy;
    }

    /** Says how many contracts it brought. */
    public void brought(long count) {
        contracts = count;
    }

    void undo(Actor actor, Instant now) {
        undoneAt = now.truncatedTo(ChronoUnit.MICROS);
        undoneBy = actor.name();
    }
}
