package techcontract.submission;

import techcontract.kernel.Text;

/** What a frozen part holds (冻结内容). */
enum PartKind {
    /** 报表数字 */
    FIGURES,
    /** 本年合同 */
    THIS_YEAR,
    /** 上年合同 */
    LAST_YEAR,
    /** 以前年度合同的本期调整 */
    ADJUSTMENTS,
    /** 文件 */
    FILE;

    String label() {
        return Text.of("submission.part." + name());
    }
}
