/** Choosing codes on any screen: one way to offer a code table in a suggestion field. */
@NullMarked
package techcontract.codes.ui;

import org.jspecify.annotations.NullMarked;
