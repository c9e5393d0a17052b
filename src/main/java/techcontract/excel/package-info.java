/**
 * The only place that knows spreadsheets: reading .xlsx, .xls and .csv from anywhere, writing workbooks. Knows no
 * contract.
 */
@NullMarked
package techcontract.excel;

import org.jspecify.annotations.NullMarked;
