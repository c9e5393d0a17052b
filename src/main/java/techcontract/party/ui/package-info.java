/** The part of a form that says who a party is; the same for sellers, buyers and agents. */
@NullMarked
package techcontract.party.ui;

import org.jspecify.annotations.NullMarked;
