package techcontract.bureau;

import java.util.Optional;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;

/**
 * What a year is measured by (年度目标).
 *
 * @param target the year's target of 合同成交额, if one was set
 * @param gdp 地区生产总值 in yuan, if it is known
 */
public record BureauYear(ReportYear year, Optional<Money> target, Optional<Money> gdp) {}
