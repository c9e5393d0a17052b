package techcontract.submission;

import techcontract.statistics.Figures;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;

/**
 * What somebody wants to hand in (上报申请).
 *
 * @param lastYear where last year's figures come from
 * @param reason why the same period is handed in again; empty the first time
 * @param confirmed this year's totals as the person saw and confirmed them
 */
public record HandIn(ReportPeriod period, LastYearSource lastYear, String reason, Figures confirmed) {}
