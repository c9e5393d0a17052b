/**
 * What happened under registered contracts (履行): invoices, payments, technology income, and the tax hints that lean on
 * registration. Records are never deleted; a wrong one is reversed.
 */
@NullMarked
package techcontract.performance;

import org.jspecify.annotations.NullMarked;
