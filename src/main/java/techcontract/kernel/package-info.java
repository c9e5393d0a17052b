/**
 * Value types every room shares: money, report years, problems found in what the user gave, who acts, progress. Nothing
 * here knows a database, a spreadsheet or a screen.
 */
@NullMarked
package techcontract.kernel;

import org.jspecify.annotations.NullMarked;
