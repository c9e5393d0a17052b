package techcontract.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** What a merge moved, as it was before (合并前的原样). */
@Entity
public class MergedRow {
    /** The kinds of rows a party has. */
    enum Kind {
        RECORD, ALIAS, TITLE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "merged_row_seq")
    @SequenceGenerator(name = "merged_row_seq", allocationSize = 50) private @Nullable Long id;
    @SuppressWarnings("UnusedVariable") private long mergeId;
    @Enumerated(EnumType.STRING) private Kind kind;
    private long rowId;
    private int edition;
    private boolean newest;

    protected MergedRow() {}

    private MergedRow(long mergeId, Kind kind, long rowId, int edition, boolean newest) {
        this.mergeId = mergeId;
        this.kind = kind;
        this.rowId = rowId;
        this.edition = edition;
        this.newest = newest;
    }

    static MergedRow of(PartyMerge merge, PartyRecord record) {
        return new MergedRow(merge.id(), Kind.RECORD, record.id(), record.edition(), record.newest());
    }

    static MergedRow of(PartyMerge merge, Kind kind, long row) {
        return new MergedRow(merge.id(), kind, row, 0, false);
    }

    Kind kind() {
        return kind;
    }

    long rowId() {
        return rowId;
    }

    int edition() {
        return edition;
    }

    boolean newest() {
        return newest;
    }
}
