/**
 * Handing in (上报): freezes a report with its contracts and files, compares it later with what is counted then, contract
 * by contract, and writes the pack for the province. What was handed in is never changed and never deleted.
 */
@NullMarked
package techcontract.submission;

import org.jspecify.annotations.NullMarked;
