/** The screen of the bureau's settings. It knows nothing of contracts: what a number looks like is told to it. */
@NullMarked
package techcontract.bureau.ui;

import org.jspecify.annotations.NullMarked;
