package techcontract.ledger;

import java.time.LocalDate;
import java.util.Optional;
import techcontract.excel.SheetRow;
import techcontract.kernel.Money;

/**
 * One contract as a sheet of somebody else's has it (外来台账行); amounts in yuan.
 *
 * @param number the registration number; only its first 15 digits where Excel has lost the last, see {@code damaged}
 * @param typeKey the type's key, empty where there is none or nobody knows the word
 * @param source the row itself, for columns a ledger does not have
 */
public record ForeignLine(int row, String number, boolean damaged, String project, String seller, String buyer,
        Optional<Money> amount, Optional<Money> technologyAmount, String typeKey, Optional<LocalDate> registeredOn,
        SheetRow source) {}
