package techcontract.backup;

import techcontract.kernel.Text;

/** What is known of a backup (备份状态). */
public enum BackupCondition {
    /** 已核验: restored on trial, and everything was there */
    PROVED,
    /** 未核验: not tried yet */
    UNPROVED,
    /** 损坏: cannot be read, changed since it was tried, or something was missing in the trial */
    DAMAGED;

    /** The condition in a word. */
    public String label() {
        return Text.of("backup.condition." + name());
    }
}
