/** The screens of backups: the list, and what restoring one would change. */
@NullMarked
package techcontract.backup.ui;

import org.jspecify.annotations.NullMarked;
