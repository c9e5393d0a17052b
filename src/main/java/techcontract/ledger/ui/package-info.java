/** The screen that takes old ledgers in. What a ledger file must look like is for the room below to say. */
@NullMarked
package techcontract.ledger.ui;

import org.jspecify.annotations.NullMarked;
