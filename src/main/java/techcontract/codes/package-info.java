/**
 * Code tables the state publishes and the bureau extends; rows have stable keys, are retired, never deleted.
 */
@NullMarked
package techcontract.codes;

import org.jspecify.annotations.NullMarked;
