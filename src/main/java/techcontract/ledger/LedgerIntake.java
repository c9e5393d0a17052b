package techcontract.ledger;

import java.util.Optional;
import techcontract.kernel.AmountUnit;

/**
 * What is to be taken in, and how (导入方案).
 *
 * @param layout which column is which; empty to recognise them by their headings
 * @param unit the unit of amounts whose headings name none
 * @param corrections what was corrected on the screen
 */
public record LedgerIntake(LedgerSource source, Optional<LedgerLayout> layout, Optional<AmountUnit> unit,
        LedgerCorrections corrections) {
    /** A source as it is. */
    public static LedgerIntake of(LedgerSource source) {
        return new LedgerIntake(source, Optional.empty(), Optional.empty(), LedgerCorrections.NONE);
    }

    /** The same by a layout somebody chose. */
    public LedgerIntake by(LedgerLayout chosen) {
        return new LedgerIntake(source, Optional.of(chosen), unit, corrections);
    }

    /** The same with a unit for amounts whose headings name none. */
    public LedgerIntake in(Optional<AmountUnit> given) {
        return new LedgerIntake(source, layout, given, corrections);
    }

    /** The same with other corrections. */
    public LedgerIntake with(LedgerCorrections changed) {
        return new LedgerIntake(source, layout, unit, changed);
    }
}
