/**
 * What was filed with the contracts: scans and texts kept under the hash of their content, verified, never deleted.
 * Knows no screen; the only place that renders PDF.
 */
@NullMarked
package techcontract.archive;

import org.jspecify.annotations.NullMarked;
