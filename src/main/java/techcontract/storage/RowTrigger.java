package techcontract.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the write that is under way of every row that changes (行触发器), however it is changed. H2 makes it by its name
 * for each table. Rows changed by anybody else are told to nobody: that is how the check finds them.
 */
public final class RowTrigger extends TriggerAdapter {
    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
            throws SQLException {
        RowChanges gathering = WriterThread.gathering();
        if (gathering != null) {
            gathering.row(tableName, before, after);
        }
    }
}
