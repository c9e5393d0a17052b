package techcontract.province;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import techcontract.kernel.Actor;

/** What was chosen for one layout of headings (记住的栏目对应). */
@Entity
@Table(name = "province_columns")
@SuppressWarnings("UnusedVariable") // who and when are kept for the record
class StoredColumns {
    @Id private String layout;
    private String mapping;
    private Instant savedAt;
    private String savedBy;

    protected StoredColumns() {}

    StoredColumns(ColumnChoice choice, Instant savedAt, Actor savedBy) {
        this.layout = choice.layout();
        this.mapping = choice.stored();
        this.savedAt = savedAt;
        this.savedBy = savedBy.name();
    }

    String layout() {
        return layout;
    }

    String mapping() {
        return mapping;
    }
}
