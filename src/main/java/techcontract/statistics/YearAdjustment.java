package techcontract.statistics;

import techcontract.contract.Adjustment;

/** What a step did to a contract of a closed year (以前年度合同的调整), with the column of the report it stands in. */
public record YearAdjustment(ComparedYear year, Adjustment adjustment) {}
