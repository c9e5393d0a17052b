package techcontract.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One cell as read (单元格): what kind it is, its text as shown, and its exact number. Formulas give their last result.
 */
public final class SheetCell {
    /** What a cell holds (单元格类型). */
    public enum Kind {
        EMPTY, TEXT, NUMBER, BOOLEAN, ERROR
    }

    /** The cell that holds nothing (空单元格); also stands for blanks only. */
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", BigDecimal.ZERO);
    private static final SheetCell YES = new SheetCell(Kind.BOOLEAN, "TRUE", BigDecimal.ZERO);
    private static final SheetCell NO = new SheetCell(Kind.BOOLEAN, "FALSE", BigDecimal.ZERO);

    /** Excel keeps and shows this many digits; what it writes beyond them is noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 310;

    private final Kind kind;
    private final String text;
    private final BigDecimal number;

    private SheetCell(Kind kind, String text, BigDecimal number) {
        this.kind = kind;
        this.text = text;
        this.number = number;
    }

    static SheetCell text(String text) {
        return text.isBlank() ? EMPTY : new SheetCell(Kind.TEXT, text, BigDecimal.ZERO);
    }

    static SheetCell of(boolean value) {
        return value ? YES : NO;
    }

    static SheetCell error(String text) {
        return new SheetCell(Kind.ERROR, text, BigDecimal.ZERO);
    }

    /** The number a file gives as text; what no spreadsheet could have computed becomes an error cell. */
    static SheetCell number(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return error(raw);
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            boolean withinReach = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
                    && number.scale() <= LARGEST_EXPONENT;
            return withinReach ? new SheetCell(Kind.NUMBER, "", asTyped(number)) : error(raw);
        } catch (NumberFormatException _) {
            return error(raw);
        }
    }

    // Excel stores a typed 1.1 as 1.1000000000000001 and 123.45 + 67.89 as 191.34000000000003; both would fail as money.
    private static BigDecimal asTyped(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal plain = withoutZeros(number);
        if (plain.scale() == 0 || plain.precision() <= EXCEL_DIGITS.getPrecision()) {
            return plain;
        }
        BigDecimal shown = withoutZeros(number.round(EXCEL_DIGITS));
        boolean noise = shown.precision() < EXCEL_DIGITS.getPrecision() || shown.doubleValue() == number.doubleValue();
        return noise ? shown : plain;
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /**
     * The text as shown (显示文字); a number without separators or format, a blank cell as "", an error such as
     * {@code #N/A}.
     */
    public String text() {
        return kind == Kind.NUMBER ? number.toPlainString() : text;
    }

    /**
     * The exact number (数值) as typed, to Excel's 15 digits where the file holds a binary fraction; a date is its day
     * number.
     *
     * @throws IllegalStateException when the cell is of another kind
     */
    public BigDecimal number() {
        if (kind != Kind.NUMBER) {
            throw new IllegalStateException("no number but " + kind);
        }
        return number;
    }

    @Override
    public String toString() {
        return kind + " " + text();
    }
}
