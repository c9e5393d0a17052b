package techcontract.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;

/** What the index keeps of a contract (检索条目). */
record IndexedContract(long id, String numbers, String words, long seller, long buyer, long contractAmount,
        long technologyAmount) {

    /** As the database reads it: what was not given is null. */
    IndexedContract(long id, @Nullable String registrationNumber, String acceptanceNumber, String projectName,
            String remark, @Nullable Long seller, @Nullable Long buyer, @Nullable Money contractAmount,
            @Nullable Money technologyAmount) {
        this(id, line(registrationNumber == null ? "" : registrationNumber, acceptanceNumber),
                line(projectName, remark), seller == null ? 0 : seller, buyer == null ? 0 : buyer,
                LedgerKeys.cents(contractAmount), LedgerKeys.cents(technologyAmount));
    }

    private static String line(String one, String other) {
        String both = other.isEmpty() ? one : one + ' ' + other;
        return both.toLowerCase(Locale.ROOT).replace(IndexBlock.END, ' ');
    }
}
