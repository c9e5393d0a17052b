/** The screens of the contract room: today's work, the ledger, the form, recognition. */
@NullMarked
package techcontract.contract.ui;

import org.jspecify.annotations.NullMarked;
