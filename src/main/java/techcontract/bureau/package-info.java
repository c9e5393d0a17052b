/**
 * The bureau itself: its name, place, numbering and targets.
 */
@NullMarked
package techcontract.bureau;

import org.jspecify.annotations.NullMarked;
