/** The screen of a contract's attachments. */
@NullMarked
package techcontract.archive.ui;

import org.jspecify.annotations.NullMarked;
