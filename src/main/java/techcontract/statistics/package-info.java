/**
 * The reports handed to the province, computed from counted contracts and footed against the ledger.
 */
@NullMarked
package techcontract.statistics;

import org.jspecify.annotations.NullMarked;
