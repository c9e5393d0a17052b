/** The screen of the audit trail. */
@NullMarked
package techcontract.audit.ui;

import org.jspecify.annotations.NullMarked;
