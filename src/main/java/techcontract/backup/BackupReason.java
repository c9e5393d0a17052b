package techcontract.backup;

import techcontract.kernel.Text;

/** Why a backup was made (备份缘由). */
public enum BackupReason {
    /** 收工: after the working day */
    DAY,
    /** 手工: somebody asked for it */
    DEMAND,
    /** 升级前: before the tables are brought up to a newer program */
    MIGRATION,
    /** 恢复前: what was there before another backup was restored */
    RESTORE;

    /** The reason in a word. */
    public String label() {
        return Text.of("backup.reason." + name());
    }

    /** Whether it guards a step that changes everything: made whatever it holds, and kept for a month. */
    boolean guards() {
        return this == MIGRATION || this == RESTORE;
    }
}
