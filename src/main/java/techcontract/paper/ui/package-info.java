/** The screens of papers: issuing one, the log with registration lists, the templates. */
@NullMarked
package techcontract.paper.ui;

import org.jspecify.annotations.NullMarked;
