/**
 * The filling helper: a contract's values in the order of the province's web form, each written as that form wants it;
 * the orders are files the bureau can change.
 */
@NullMarked
package techcontract.filling;

import org.jspecify.annotations.NullMarked;
