package techcontract.performance;

import techcontract.kernel.Text;

/** What happened under a contract (履行事项). */
public enum PerformanceKind {
    /** 发票 */
    INVOICE,
    /** 到账 */
    PAYMENT,
    /** 技术性收入 */
    INCOME;

    /** The kind in Chinese. */
    public String label() {
        return Text.of("performance.kind." + name());
    }
}
