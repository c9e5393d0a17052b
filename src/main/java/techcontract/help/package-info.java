/**
 * What the program tells about itself: a page for each screen, all keys on one card, the rules in short.
 */
@NullMarked
package techcontract.help;

import org.jspecify.annotations.NullMarked;
