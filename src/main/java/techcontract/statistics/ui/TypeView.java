package techcontract.statistics.ui;

import java.util.List;
import java.util.stream.Stream;
import techcontract.statistics.ReportTable;

/** How contract types are divided (类别口径): five, or four with licences (技术许可) among the transfers (技术转让). */
enum TypeView {
    FIVE(ReportTable.TYPES, ReportTable.SUBTYPES), FOUR(ReportTable.FOUR_TYPES, ReportTable.FOUR_SUBTYPES);

    private final ReportTable types;
    private final ReportTable subtypes;

    TypeView(ReportTable types, ReportTable subtypes) {
        this.types = types;
        this.subtypes = subtypes;
    }

    /** The tables seen in this view, in the order of the workbook; each stands at the same place in both views. */
    List<ReportTable> tables() {
        TypeView other = this == FIVE ? FOUR : FIVE;
        return Stream.of(ReportTable.values())
                .filter(table -> table != other.types && table != other.subtypes)
                .toList();
    }
}
