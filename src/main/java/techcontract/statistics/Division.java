package techcontract.statistics;

import java.util.List;
import techcontract.contract.CountedContract;

/** One table while contracts are counted into it (计数中的表): what adds a contract also tells where it went. */
interface Division {
    ReportTable table();

    void add(ComparedYear year, CountedContract contract, Figures figures);

    /** Every cell a contract of that year counts into, the total among them. */
    List<TableCell> cells(ComparedYear year, CountedContract contract);
}
