/** The screen of the help. */
@NullMarked
package techcontract.help.ui;

import org.jspecify.annotations.NullMarked;
