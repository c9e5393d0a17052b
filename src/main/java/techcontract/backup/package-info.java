/** Backups (备份): taken, proved by restoring them, kept in turn, and restored. Knows the embedded database only. */
@NullMarked
package techcontract.backup;

import org.jspecify.annotations.NullMarked;
