/**
 * The strip that stays above the web browser and copies one value after the other.
 */
@NullMarked
package techcontract.filling.ui;

import org.jspecify.annotations.NullMarked;
