package techcontract.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.ContentHash;

/** One line of the trail as the chain sees it (链上一条). */
record ChainLink(long id, OffsetDateTime recordedAt, String actor, String action, String subject, String detail,
        String changes, String state, String previousHash, String hash) {
    /** What is read to see the chain from its start. */
    static final String QUERY = """
            select id, recorded_at, actor, action, subject, detail, changes, state, previous_hash, hash
            from audit_entry order by id""";

    static ChainLink of(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong(1), Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)),
                Objects.requireNonNull(row.getString(3)),
                Objects.requireNonNull(row.getString(4)), Objects.requireNonNull(row.getString(5)),
                Objects.requireNonNull(row.getString(6)), Objects.requireNonNull(row.getString(7)),
                Objects.requireNonNull(row.getString(8)),
                Objects.requireNonNull(row.getString(9)), Objects.requireNonNull(row.getString(10)));
    }

    /** The hash these fields come to: SHA-256 over the hash before, every field and the state of all data. */
    String computed() {
        @Nullable
        String[] fields = {Long.toString(id), recordedAt.toString(), actor, action, subject, detail, changes, state};
        return HexFormat.of().formatHex(SealedTable.digest(ContentHash.begun(), previousHash, fields));
    }

    /** The same behind another line. */
    ChainLink behind(String hashBefore) {
        ChainLink open = new ChainLink(id, recordedAt, actor, action, subject, detail, changes, state, hashBefore, "");
        return new ChainLink(id, recordedAt, actor, action, subject, detail, changes, state, hashBefore,
                open.computed());
    }
}
