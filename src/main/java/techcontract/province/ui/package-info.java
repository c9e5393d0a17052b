/**
 * The screens of the province's forms and of the reconciliation.
 */
@NullMarked
package techcontract.province.ui;

import org.jspecify.annotations.NullMarked;
