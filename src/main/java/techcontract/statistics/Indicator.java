package techcontract.statistics;

import techcontract.kernel.AmountUnit;
import techcontract.kernel.Text;

/** What a number in a table tells (统计指标), each with its definition. */
public enum Indicator {
    /** 交易量 */
    COUNT,
    /** 合同成交额 */
    CONTRACT_AMOUNT,
    /** 技术交易额 */
    TECHNOLOGY_AMOUNT,
    /** 平均每项成交额 */
    AVERAGE,
    /** 技术交易额占成交额比重 */
    TECHNOLOGY_RATIO,
    /** 成交额占 GDP 比重 */
    GDP_RATIO,
    /** 增长率 */
    GROWTH,
    /** 占比 */
    SHARE,
    /** 任务完成率 */
    DONE,
    /** 排名 */
    RANK;

    /** What it is, its unit, how it is rounded and by which day contracts count (指标解释). */
    public String definition(AmountUnit unit) {
        return Text.of("statistics.definition." + this, unit.label());
    }
}
