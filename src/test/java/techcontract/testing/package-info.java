/** What tests share: a desk on a database of its own, sample contracts, screens without a display. */
@NullMarked
package techcontract.testing;

import org.jspecify.annotations.NullMarked;
