package techcontract.province;

import techcontract.kernel.Text;
import techcontract.statistics.ReportTable;

/** One figure of the report that a form can hold (报表字段): table, row, measure, year and unit. */
public record FormField(FormRow row, FieldMeasure measure, FigureKind figure, FieldUnit unit) {
    ReportTable table() {
        return row.table();
    }

    /** Its name (字段名) in the one form we print: {@code T1.技术开发.成交额.本年.万元}. */
    public String name() {
        StringBuilder name = new StringBuilder(tableName(table()));
        if (!row.path().isEmpty()) {
            name.append('.').append(row.name());
        }
        name.append('.').append(measure.label()).append('.').append(figure.label());
        boolean said = unit == FieldUnit.ITEMS || unit == FieldUnit.PERCENT || unit == FieldUnit.PLACE;
        return said ? name.toString() : name.append('.').append(unit.label()).toString();
    }

    /** Whether it is counted or summed, so that rows add up. */
    boolean isSum() {
        return figure.isOfAYear() && measure.isSum();
    }

    FormField in(FieldUnit other) {
        return new FormField(row, measure, figure, other);
    }

    /** The name of a table in fields: its number, with a word where two views share it, such as {@code T1四类}. */
    static String tableName(ReportTable table) {
        String view = "province.view." + table;
        return table.number() + (Text.has(view) ? Text.of(view) : "");
    }
}
