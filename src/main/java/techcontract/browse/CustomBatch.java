package techcontract.browse;

import org.hibernate.StatelessSession;
import techcontract.contract.BatchColumn;
import techcontract.storage.Writing;

/** A column of the bureau's own as a batch edit changes it (自定义列的批量修改). */
public record CustomBatch(CustomColumns columns, CustomColumn column) implements BatchColumn {
    @Override
    public String read(String typed) {
        return column.read(typed);
    }

    @Override
    public String of(StatelessSession session, long contract) {
        return CustomColumns.text(session, contract, column);
    }

    @Override
    public void put(Writing writing, long contract, String before, String after) {
        columns.put(writing, contract, column, before, after);
    }
}
