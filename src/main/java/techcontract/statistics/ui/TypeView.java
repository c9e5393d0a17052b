package techcontract.statistics.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import techcontract.statistics.ReportTable;

/** How contract types are divided (类别口径): five, or four with licences (技术许可) among the transfers (技术转让). */
enum TypeView {
    FIVE, FOUR;

    private Set<ReportTable> own() {
        return switch (this) {
            case FIVE -> Set.of(ReportTable.TYPES, ReportTable.SUBTYPES, ReportTable.FIELDS_BY_TYPE,
                    ReportTable.SELLERS_BY_TYPE, ReportTable.PUBLISHED_TYPES);
            case FOUR -> Set.of(ReportTable.FOUR_TYPES, ReportTable.FOUR_SUBTYPES, ReportTable.FIELDS_BY_FOUR_TYPES,
                    ReportTable.SELLERS_BY_FOUR_TYPES, ReportTable.PUBLISHED_FOUR_TYPES);
        };
    }

    /** The tables seen in this view, in the order of the workbook; each stands at the same place in both views. */
    List<ReportTable> tables() {
        Set<ReportTable> others = (this == FIVE ? FOUR : FIVE).own();
        return Stream.of(ReportTable.values()).filter(table -> !others.contains(table)).toList();
    }
}
