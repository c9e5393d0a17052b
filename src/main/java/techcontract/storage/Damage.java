package techcontract.storage;

import java.sql.SQLException;

/** Tells a damaged database file from other failures (数据库文件损坏). */
final class Damage {
    // ErrorCode.FILE_CORRUPTED_1, and MVStore's "corrupt" and "chunk not found" as H2 reports them
    private static final int FILE_CORRUPTED = 90030;
    private static final int IO_EXCEPTION = 90028;
    private static final int GENERAL_ERROR = 50000;

    private Damage() {}

    /** Whether the database file itself is at fault. */
    static boolean isAt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == FILE_CORRUPTED) {
                return true;
            }
            if (cause instanceof org.h2.mvstore.MVStoreException store && isCorrupt(store.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCorrupt(int code) {
        return code == org.h2.mvstore.DataUtils.ERROR_FILE_CORRUPT
                || code == org.h2.mvstore.DataUtils.ERROR_CHUNK_NOT_FOUND
                || code == org.h2.mvstore.DataUtils.ERROR_INTERNAL
                || code == org.h2.mvstore.DataUtils.ERROR_SERIALIZATION;
    }

    static RuntimeException or(SQLException failure) {
        return new IllegalStateException(failure);
    }
}
