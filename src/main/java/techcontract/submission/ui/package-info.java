/** The screen where reports are handed in and compared with what is counted now (上报界面). */
@NullMarked
package techcontract.submission.ui;

import org.jspecify.annotations.NullMarked;
