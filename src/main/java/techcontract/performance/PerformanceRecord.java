package techcontract.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;

/** One thing performed under a contract (履行记录), in yuan. It is never changed; a wrong one is reversed by another. */
@Entity
public class PerformanceRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "performance_record_seq")
    @SequenceGenerator(name = "performance_record_seq", allocationSize = 50) private @Nullable Long id;
    private long contractId;
    @Enumerated(EnumType.STRING) private PerformanceKind kind;
    private LocalDate happenedOn;
    private Money amount;
    private String documentNumber;
    // Given back when the record is reversed, so that the invoice may be entered once more; read by queries only.
    @SuppressWarnings("UnusedVariable") private @Nullable String invoiceInUse;
    private String note;
    private @Nullable Long reverses;
    private String recordedBy;
    private Instant recordedAt;

    protected PerformanceRecord() {}

    PerformanceRecord(long contractId, PerformanceEntry entry, Actor actor, Instant now) {
        this.contractId = contractId;
        this.kind = entry.kind();
        this.happenedOn = entry.on();
        this.amount = entry.amount();
        this.documentNumber = entry.documentNumber();
        this.invoiceInUse = entry.kind() == PerformanceKind.INVOICE ? entry.documentNumber() : null;
        this.note = entry.note();
        this.recordedBy = actor.name();
        this.recordedAt = now;
    }

    /** 冲销: the same with the opposite sign, on the same day, so that the year it was counted in is put right. */
    PerformanceRecord reversal(String reason, Actor actor, Instant now) {
        PerformanceRecord reversal = new PerformanceRecord(contractId,
                new PerformanceEntry(kind, happenedOn, Money.ZERO.minus(amount), documentNumber, reason), actor, now);
        reversal.invoiceInUse = null;
        reversal.reverses = id();
        invoiceInUse = null;
        return reversal;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long contractId() {
        return contractId;
    }

    public PerformanceKind kind() {
        return kind;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    /** In yuan; below zero for a reversal. */
    public Money amount() {
        return amount;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public String note() {
        return note;
    }

    /** The record it reverses (所冲销的记录). */
    public Optional<Long> reverses() {
        return Optional.ofNullable(reverses);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
