/**
 * The ledger as a grid (台账浏览): any columns, filters, order and groups of any number of contracts, saved as views,
 * exported and printed as shown, changed in batches.
 */
@NullMarked
package techcontract.browse;

import org.jspecify.annotations.NullMarked;
