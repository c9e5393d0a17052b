/**
 * Sellers, buyers and agents: one registry of firms and people, with every edition of their particulars.
 */
@NullMarked
package techcontract.party;

import org.jspecify.annotations.NullMarked;
