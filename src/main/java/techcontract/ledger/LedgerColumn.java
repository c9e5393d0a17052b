package techcontract.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CsvTable;
import techcontract.kernel.Text;

/** A column an old ledger may have (台账栏目); its usual names are in {@code column_aliases.csv}. */
public enum LedgerColumn {
    SERIAL, NUMBER, PROJECT, TYPE, SELLER, SELLER_CODE, SELLER_NATURE, SELLER_PLACE, BUYER, BUYER_NATURE, BUYER_PLACE, PARTY_A, PARTY_B, FIELD, RIGHT, PLAN, OBJECTIVE, INDUSTRY, SIGNED, VALID_FROM, VALID_TO, AMOUNT, TECHNOLOGY_AMOUNT, PAYMENT, REGISTERED, REGISTRAR, REMARK;

    private static final Map<String, LedgerColumn> BY_ALIAS = aliases();

    /** The column with that heading, already normalised and without its unit. */
    static Optional<LedgerColumn> headed(String heading) {
        @Nullable
        LedgerColumn column = BY_ALIAS.get(heading);
        return Optional.ofNullable(column);
    }

    /** Whether it holds amounts of money. */
    public boolean isAmount() {
        return this == AMOUNT || this == TECHNOLOGY_AMOUNT;
    }

    /** The column's usual heading. */
    public String label() {
        return Text.of("ledger.column." + name());
    }

    private static Map<String, LedgerColumn> aliases() {
        Map<String, LedgerColumn> columns = new HashMap<>();
        try (InputStream csv = Objects.requireNonNull(LedgerColumn.class.getResourceAsStream("column_aliases.csv"))) {
            for (CsvTable.Row row : CsvTable.read(csv)) {
                columns.put(LedgerWords.heading(row.get("alias")), valueOf(row.get("column")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }
}
