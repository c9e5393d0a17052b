package techcontract.performance;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;

/**
 * What is entered as performed (履行登记).
 *
 * @param on 开票、到账或确认收入的日期
 * @param amount yuan, above zero
 * @param documentNumber 发票号码, for an old invoice with its 发票代码 before it; for a payment the 凭证号, or empty
 * @param note 备注, or empty
 */
public record PerformanceEntry(PerformanceKind kind, LocalDate on, Money amount, String documentNumber, String note) {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NOTE = 200;

    /** Numbers are kept without blanks and in half width, so that the same invoice is always written the same. */
    public PerformanceEntry {
        documentNumber = Normalizer.normalize(documentNumber, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        note = note.strip();
    }

    /**
     * What is wrong with it by itself.
     *
     * @param signedOn nothing is performed before
     * @param today nothing is performed after
     */
    Problems problems(LocalDate signedOn, LocalDate today) {
        Problems problems = new Problems();
        if (on.isAfter(today)) {
            problems.error("on", "performance.in-future", on, today);
        }
        if (on.isBefore(signedOn)) {
            problems.error("on", "performance.before-signing", on, signedOn);
        }
        if (!amount.isPositive()) {
            problems.error("amount", "performance.amount", amount);
        }
        if (kind == PerformanceKind.INVOICE && documentNumber.isEmpty()) {
            problems.error("documentNumber", "performance.invoice-number");
        }
        if (documentNumber.length() > LONGEST_NUMBER) {
            problems.error("documentNumber", "performance.too-long", LONGEST_NUMBER, documentNumber.length());
        }
        if (note.length() > LONGEST_NOTE) {
            problems.error("note", "performance.too-long", LONGEST_NOTE, note.length());
        }
        return problems;
    }
}
