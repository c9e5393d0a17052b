/**
 * The window and tools for screens; knows no feature.
 */
@NullMarked
package techcontract.shell;

import org.jspecify.annotations.NullMarked;
