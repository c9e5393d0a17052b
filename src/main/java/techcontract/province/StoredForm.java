package techcontract.province;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.ReportYear;

/** A form of the province's as it is kept (省报表模板): the whole file and what its cells are filled with. */
@Entity
@Table(name = "province_form")
@SuppressWarnings("UnusedVariable") // most of it is read by column, without the file
class StoredForm {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private int reportYear;
    private String fileName;
    private String content;
    private String sha256;
    private String mapping;
    private boolean someRowsOnly;
    private Instant loadedAt;
    private String loadedBy;
    private boolean inUse;

    protected StoredForm() {}

    StoredForm(ReportYear year, String fileName, byte[] content, String sha256, FormMapping mapping, Instant loadedAt,
            Actor loadedBy) {
        this.reportYear = year.number();
        this.fileName = fileName;
        this.content = Base64.getEncoder().encodeToString(content);
        this.sha256 = sha256;
        this.mapping = mapping.stored();
        this.someRowsOnly = mapping.someRowsOnly();
        this.loadedAt = loadedAt;
        this.loadedBy = loadedBy.name();
        this.inUse = true;
    }

    long id() {
        return id == null ? 0 : id;
    }

    byte[] content() {
        return Base64.getDecoder().decode(content);
    }
}
