/**
 * Papers the bureau hands out: .docx templates with named fields, filled to Word, PDF and printer, and the log of what
 * was issued. The only place besides the archive that knows document libraries.
 */
@NullMarked
package techcontract.paper;

import org.jspecify.annotations.NullMarked;
