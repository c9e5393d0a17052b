package techcontract.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import techcontract.kernel.Text;

/** What is written into a cell (单元格内容): its value and the way it is shown. Excel keeps 15 digits of a number. */
public final class CellValue {
    /** How a value is shown: its number format, and whether it stands left, in the middle or right. */
    enum Kind {
        TEXT("@"), CENTRED("@"), COUNT("#,##0"), AMOUNT("#,##0.00"), EXACT_AMOUNT("#,##0.00####"), PERCENT(
                "0.00"), NUMBER("General"), DATE(
                        "yyyy-mm-dd");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }

        boolean isText() {
            return this == TEXT || this == CENTRED;
        }
    }

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    private static final CellValue EMPTY = new CellValue(Kind.TEXT, "", 0, 0);
    private static final CellValue NONE = new CellValue(Kind.CENTRED, Text.of("excel.page.none"), 0, 0);

    private final Kind kind;
    private final String text;
    private final double number;
    private final int indent;

    private CellValue(Kind kind, String text, double number, int indent) {
        this.kind = kind;
        this.text = text;
        this.number = number;
        this.indent = indent;
    }

    /** A text (文字), left; stays a text whatever it starts with, so registration numbers and "=1+1" too. */
    public static CellValue text(String text) {
        return text.isEmpty() ? EMPTY : new CellValue(Kind.TEXT, text, 0, 0);
    }

    /** A text indented by some levels (缩进文字), for a row that details the one above. */
    public static CellValue indented(int levels, String text) {
        return new CellValue(Kind.TEXT, text, 0, levels);
    }

    /** A text in the middle (居中文字), such as a serial number or a code. */
    public static CellValue centred(String text) {
        return new CellValue(Kind.CENTRED, text, 0, 0);
    }

    /** A number of things (数量), such as 1,234. */
    public static CellValue count(long count) {
        return new CellValue(Kind.COUNT, "", count, 0);
    }

    /** An amount of money (金额) with two decimals, in the unit the page names. */
    public static CellValue amount(BigDecimal amount) {
        return new CellValue(Kind.AMOUNT, "", amount.doubleValue(), 0);
    }

    /** An amount of money (精确金额) with two to six decimals, in the unit the page names. */
    public static CellValue exactAmount(BigDecimal amount) {
        return new CellValue(Kind.EXACT_AMOUNT, "", amount.doubleValue(), 0);
    }

    /** A plain number (数字), with the decimals it has. */
    public static CellValue number(BigDecimal number) {
        return new CellValue(Kind.NUMBER, "", number.doubleValue(), 0);
    }

    /** A share or growth (百分数) as a plain number with two decimals: 12.34 means 12.34 %. */
    public static CellValue percent(BigDecimal percent) {
        return new CellValue(Kind.PERCENT, "", percent.doubleValue(), 0);
    }

    /**
     * A day (日期) as a real date, shown as 2026-03-01.
     *
     * @throws IllegalArgumentException before 1900-03-01, where Excel's calendar is wrong
     */
    public static CellValue date(LocalDate day) {
        if (day.isBefore(FIRST_SURE_DAY)) {
            throw new IllegalArgumentException("Excel has no such day: " + day);
        }
        return new CellValue(Kind.DATE, "", ChronoUnit.DAYS.between(DAY_ZERO, day), 0);
    }

    /** The dash (—) for a figure that does not exist, such as growth from nothing. */
    public static CellValue none() {
        return NONE;
    }

    /** Nothing (空白), but with its border. */
    public static CellValue empty() {
        return EMPTY;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    double number() {
        return number;
    }

    int indent() {
        return indent;
    }

    /** Whether it would be taken for a formula when the cell is edited or the sheet is saved as .csv. */
    boolean looksLikeFormula() {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
