package techcontract.contract;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days a contract was signed and runs (签订日期与有效期). */
@Embeddable
public record Term(@Nullable LocalDate signedOn, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    public static final Term EMPTY = new Term(null, null, null);

    /** 合同签订日期 */
    public Optional<LocalDate> signed() {
        return Optional.ofNullable(signedOn);
    }

    /** 合同起始日期 */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(validFrom);
    }

    /** 合同结束日期 */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(validTo);
    }
}
