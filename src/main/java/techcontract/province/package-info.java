/**
 * What passes between the bureau and the province: the province's own forms filled from the report, and the province's
 * export laid against the register. Knows no spreadsheet library and no chart.
 */
@NullMarked
package techcontract.province;

import org.jspecify.annotations.NullMarked;
