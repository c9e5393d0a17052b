/**
 * The root: the entry and the one place where everything is built and wired, by hand, top to bottom.
 */
@NullMarked
package techcontract;

import org.jspecify.annotations.NullMarked;
