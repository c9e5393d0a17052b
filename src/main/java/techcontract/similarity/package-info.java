/**
 * Finds contracts that look like one contract (查重): the same one again, a similar one, one contract cut into several.
 * Pure comparison of what it is handed; knows no database and no screen.
 */
@NullMarked
package techcontract.similarity;

import org.jspecify.annotations.NullMarked;
