package techcontract.province;

import java.util.Optional;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerColumn;

/** A column of the province's export that is compared (对账栏目). */
public enum ProvinceColumn {
    NUMBER, PROJECT, SELLER, BUYER, AMOUNT, TECHNOLOGY_AMOUNT, TYPE, STATUS, REGISTERED;

    /** The same column of a ledger; a ledger of ours has no status. */
    Optional<LedgerColumn> inLedger() {
        return this == STATUS ? Optional.empty() : Optional.of(LedgerColumn.valueOf(name()));
    }

    /** Whether it holds money, and so has a unit. */
    public boolean isAmount() {
        return this == AMOUNT || this == TECHNOLOGY_AMOUNT;
    }

    /** Its name: 合同成交额. */
    public String label() {
        return inLedger().map(LedgerColumn::label).orElse(Text.of("province.column.STATUS"));
    }
}
