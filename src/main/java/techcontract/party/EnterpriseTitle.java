package techcontract.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recognition of a firm (企业资质), from its first to its last day. */
@Entity
public class EnterpriseTitle extends Belonging {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enterprise_title_seq")
    @SequenceGenerator(name = "enterprise_title_seq", allocationSize = 50) private @Nullable Long id;
    @Enumerated(EnumType.STRING) private TitleKind kind;
    private String certificate;
    private LocalDate validFrom;
    private LocalDate validUntil;

    protected EnterpriseTitle() {}

    EnterpriseTitle(long partyId, TitleKind kind, String certificate, LocalDate validFrom, LocalDate validUntil) {
        super(partyId);
        this.kind = kind;
        this.certificate = certificate;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public TitleKind kind() {
        return kind;
    }

    /** The number of its certificate (证书编号), or empty. */
    public String certificate() {
        return certificate;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Its last day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    @Override
    public String toString() {
        return kind + " " + certificate + " " + validFrom + ".." + validUntil;
    }
}
