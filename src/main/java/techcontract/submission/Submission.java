package techcontract.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.ReportPeriod;

/** A report that was handed in (上报): who, when, which figures, and the seal over all that is frozen with it. */
@Entity
public class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "submission_seq")
    @SequenceGenerator(name = "submission_seq", allocationSize = 50) private @Nullable Long id;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private int edition;
    private String reason;
    private String submittedBy;
    private Instant submittedAt;
    private String lastYearNote;
    private long thisCount;
    private Money thisAmount;
    private Money thisTechnology;
    private long lastCount;
    private Money lastAmount;
    private Money lastTechnology;
    private String workbookHash;
    private String seal;

    protected Submission() {}

    /**
     * @param edition 第几次上报, from 1
     * @param reason why it is handed in again, or empty
     */
    Submission(ReportPeriod period, int edition, String reason, Actor actor, Instant now, String lastYearNote,
            Figures thisYear, Figures lastYear) {
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
        this.edition = edition;
        this.reason = reason;
        this.submittedBy = actor.name();
        // As exact as the database keeps it, or the seal would not be found again.
        this.submittedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.lastYearNote = lastYearNote;
        this.thisCount = thisYear.count();
        this.thisAmount = thisYear.contractAmount();
        this.thisTechnology = thisYear.technologyAmount();
        this.lastCount = lastYear.count();
        this.lastAmount = lastYear.contractAmount();
        this.lastTechnology = lastYear.technologyAmount();
        this.workbookHash = "";
        this.seal = "";
    }

    /** Closes it over its parts; called once, before it is stored. */
    void sealOver(String workbook, List<SubmissionPart> parts) {
        workbookHash = workbook;
        seal = sealOf(parts);
    }

    boolean isSealOf(List<SubmissionPart> parts) {
        return seal.equals(sealOf(parts));
    }

    private String sealOf(List<SubmissionPart> parts) {
        StringBuilder sealed = new StringBuilder(TabLine.of(firstDay, lastDay, edition, reason, submittedBy,
                submittedAt, lastYearNote, thisCount, thisAmount.yuan(), thisTechnology.yuan(), lastCount,
                lastAmount.yuan(), lastTechnology.yuan(), workbookHash));
        parts.forEach(part -> sealed.append(part.sealed()));
        return ContentHash.of(sealed.toString());
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The days it covers (上报期间). */
    public ReportPeriod period() {
        return new ReportPeriod(firstDay, lastDay);
    }

    /** 第几次上报, from 1. */
    public int edition() {
        return edition;
    }

    /** Why it was handed in again (重报原因), or empty. */
    public String reason() {
        return reason;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate submittedOn(ZoneId zone) {
        return LocalDate.ofInstant(submittedAt, zone);
    }

    /** Where its figures of the year before came from: 上年数为现在重算. */
    public String lastYearNote() {
        return lastYearNote;
    }

    /** The totals handed in. */
    public Figures figures(ComparedYear year) {
        return year == ComparedYear.THIS
                ? new Figures(thisCount, thisAmount, thisTechnology)
                : new Figures(lastCount, lastAmount, lastTechnology);
    }

    /** SHA-256 of the workbook handed in. */
    public String workbookHash() {
        return workbookHash;
    }

    /** SHA-256 over everything frozen: what stands here, and the hash of every part (封存指纹). */
    public String seal() {
        return seal;
    }

    /** As lists name it: 2022年（第2次）. */
    @Override
    public String toString() {
        return edition == 1
                ? period().label()
                : Text.of("submission.again", period().label(), edition);
    }
}
