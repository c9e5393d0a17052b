/** The screen of the ledger (台账界面): the grid and what is around it. */
@NullMarked
package techcontract.browse.ui;

import org.jspecify.annotations.NullMarked;
