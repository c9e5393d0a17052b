/** The screen of what was performed under a contract (履行情况界面). */
@NullMarked
package techcontract.performance.ui;

import org.jspecify.annotations.NullMarked;
