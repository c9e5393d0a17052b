package techcontract.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.CountedContract;
import techcontract.kernel.Text;

/** Compares two states of one contract column by column of the detail ledger (台账逐栏比较), in the ledger's words. */
public final class LedgerDifference {
    private final CodeNames names;
    private final PlaceNames places;

    public LedgerDifference(CodeTables codes) {
        this.names = new CodeNames(codes);
        this.places = new PlaceNames(codes);
    }

    /**
     * One column that differs (变动栏目).
     *
     * @param column its heading in the ledger
     * @param before what stood there; amounts in yuan
     * @param after what stands there now
     */
    public record Change(String column, String before, String after) {
        /** As a list shows it: 合同成交额：1,250,000.00 → 900,000.00. */
        @Override
        public String toString() {
            return Text.of("ledger.changed", column, or(before), or(after));
        }

        private static String or(String words) {
            return words.isEmpty() ? Text.of("ledger.changed.blank") : words;
        }
    }

    /** The columns that differ, in the ledger's order. */
    public List<Change> between(CountedContract before, CountedContract after) {
        Map<LedgerColumn, String> former = words(before);
        List<Change> changes = new ArrayList<>();
        words(after).forEach((column, now) -> {
            String was = Objects.requireNonNull(former.get(column));
            if (!was.equals(now)) {
                changes.add(new Change(column.label(), was, now));
            }
        });
        return List.copyOf(changes);
    }

    private Map<LedgerColumn, String> words(CountedContract contract) {
        Map<LedgerColumn, String> words = new EnumMap<>(LedgerColumn.class);
        words.put(LedgerColumn.PROJECT, contract.projectName());
        words.put(LedgerColumn.TYPE, names.of(CodeTable.CONTRACT_TYPE, contract.typeKey()));
        words.put(LedgerColumn.SELLER, contract.seller().name());
        words.put(LedgerColumn.SELLER_CODE, contract.seller().creditCode());
        words.put(LedgerColumn.SELLER_NATURE, names.of(CodeTable.PARTY_NATURE, contract.seller().natureKey()));
        words.put(LedgerColumn.SELLER_PLACE, places.of(contract.seller()));
        words.put(LedgerColumn.BUYER, contract.buyer().name());
        words.put(LedgerColumn.BUYER_NATURE, names.of(CodeTable.PARTY_NATURE, contract.buyer().natureKey()));
        words.put(LedgerColumn.BUYER_PLACE, places.of(contract.buyer()));
        words.put(LedgerColumn.FIELD, names.of(CodeTable.TECHNOLOGY_FIELD, contract.technologyFieldKey()));
        words.put(LedgerColumn.RIGHT, names.of(CodeTable.INTELLECTUAL_PROPERTY, contract.intellectualPropertyKey()));
        words.put(LedgerColumn.PLAN, names.of(CodeTable.PLAN_SOURCE, contract.planSourceKey()));
        words.put(LedgerColumn.OBJECTIVE, names.of(CodeTable.OBJECTIVE, contract.objectiveKey()));
        words.put(LedgerColumn.INDUSTRY, names.of(CodeTable.INDUSTRY, contract.serviceIndustryKey()));
        words.put(LedgerColumn.SIGNED, day(contract.signedOn()));
        words.put(LedgerColumn.VALID_FROM, day(contract.validFrom()));
        words.put(LedgerColumn.VALID_TO, day(contract.validTo()));
        words.put(LedgerColumn.AMOUNT, contract.contractAmount().toString());
        words.put(LedgerColumn.TECHNOLOGY_AMOUNT, contract.technologyAmount().toString());
        words.put(LedgerColumn.PAYMENT, names.of(CodeTable.PAYMENT_MODE, contract.paymentModeKey()));
        words.put(LedgerColumn.REGISTERED, day(contract.registeredOn()));
        words.put(LedgerColumn.REGISTRAR, contract.registrar());
        words.put(LedgerColumn.REMARK, contract.remark());
        return words;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
