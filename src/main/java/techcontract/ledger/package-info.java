/**
 * The bureau's ledger as a spreadsheet: old ledgers in, the detail ledger out.
 */
@NullMarked
package techcontract.ledger;

import org.jspecify.annotations.NullMarked;
