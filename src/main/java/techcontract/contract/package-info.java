/**
 * The heart: a contract, its steps, amounts and number, and the register that keeps them. No screens, no spreadsheets.
 */
@NullMarked
package techcontract.contract;

import org.jspecify.annotations.NullMarked;
