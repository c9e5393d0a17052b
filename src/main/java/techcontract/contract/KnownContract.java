package techcontract.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/**
 * What an import compares a ledger row with (已有合同): who, what, when and how much; amounts in yuan.
 *
 * @param number the registration number, or null for a contract that has none yet
 */
public record KnownContract(@Nullable String number, String projectName, String sellerName, String buyerName,
        @Nullable LocalDate signedOn, @Nullable Money contractAmount, @Nullable Money technologyAmount,
        @Nullable LocalDate registeredOn) {}
