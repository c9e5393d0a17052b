package techcontract.province;

import java.time.Instant;
import techcontract.kernel.ReportYear;

/**
 * A form of the province's loaded for a year (省报表模板), without its content.
 *
 * @param sha256 the fingerprint of the file as it was loaded
 * @param mapping what was confirmed of it
 */
public record ProvinceForm(long id, ReportYear year, String fileName, String sha256, FormMapping mapping,
        Instant loadedAt, String loadedBy) {}
