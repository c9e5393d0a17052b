package techcontract.province;

import techcontract.kernel.Text;

/** Which figure of a row and measure a field is (数据口径): of this year, of last year, or drawn from both. */
public enum FigureKind {
    /** 本年 */
    THIS_YEAR,
    /** 上年 */
    LAST_YEAR,
    /** 增长率 */
    GROWTH,
    /** 占比 */
    SHARE,
    /** 任务完成率 */
    DONE,
    /** 排名 */
    RANK;

    /** Whether it is of one year, not drawn from several figures. */
    boolean isOfAYear() {
        return this == THIS_YEAR || this == LAST_YEAR;
    }

    /** Its word in a field's name: 本年. */
    public String label() {
        return Text.of("province.figure." + this);
    }
}
