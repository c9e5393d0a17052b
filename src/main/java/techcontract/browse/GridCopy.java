package techcontract.browse;

import java.util.List;
import java.util.Optional;
import techcontract.kernel.Money;

/**
 * Rows of the ledger as the clipboard takes them (复制): lines with tabs for anything, a table for Excel, WPS and
 * LibreOffice that keeps long numbers texts. Amounts are plain numbers in the unit of the heading, to the cent.
 */
public final class GridCopy {
    private static final String TEXT_CELL = "<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">";

    private final List<GridColumn> columns;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder table = new StringBuilder("<table>");

    /** Begins with the headings. */
    public GridCopy(List<GridColumn> columns) {
        this.columns = columns;
        table.append("<tr>");
        for (GridColumn column : columns) {
            lines.append(lines.isEmpty() ? "" : "\t").append(column.heading());
            table.append("<th>").append(escaped(column.heading())).append("</th>");
        }
        lines.append('\n');
        table.append("</tr>");
    }

    /** Adds a row. */
    public void row(GridRow row) {
        table.append("<tr>");
        String before = "";
        for (GridColumn column : columns) {
            Optional<Object> cell = row.cell(column);
            String words = cell.isPresent() && cell.get() instanceof Money money
                    ? plain(money)
                    : column.words(cell).replaceAll("[\\t\\r\\n]+", " ");
            boolean text = column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.CHOICE;
            lines.append(before).append(text ? harmless(words) : words);
            table.append(text ? TEXT_CELL : "<td>").append(escaped(words)).append("</td>");
            before = "\t";
        }
        lines.append('\n');
        table.append("</tr>");
    }

    private static String plain(Money money) {
        String exact = money.exactTenThousands().stripTrailingZeros().toPlainString();
        return exact.contains(".") ? exact : exact + ".00";
    }

    // A spreadsheet would work out what begins like a formula.
    private static String harmless(String words) {
        return !words.isEmpty() && "=+-@".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The rows as lines with tabs. */
    public String lines() {
        return lines.toString();
    }

    /** The rows as an HTML table. */
    public String table() {
        return table + "</table>";
    }
}
