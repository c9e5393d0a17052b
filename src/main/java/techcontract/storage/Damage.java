package techcontract.storage;

import java.io.IOException;
import java.sql.SQLException;
import techcontract.kernel.Unavailable;

/** Tells a damaged database file and a full disk from other failures (数据库故障). */
final class Damage {
    // ErrorCode.FILE_CORRUPTED_1
    private static final int FILE_CORRUPTED = 90030;

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

    /** Whether a disk was full. */
    static boolean isFullDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (cause instanceof IOException
                    && (words.contains("No space left") || words.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }

    static RuntimeException or(SQLException failure) {
        return isFullDisk(failure)
                ? Unavailable.because(failure, "storage.disk-full")
                : new IllegalStateException(failure);
    }
}
