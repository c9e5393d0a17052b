/**
 * The audit trail to be read and checked (审计): who did what when, taken out as a table, verified; written in storage.
 */
@NullMarked
package techcontract.audit;

import org.jspecify.annotations.NullMarked;
