package techcontract.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.codes.CodeTable;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/** One row of a ledger file, read cell by cell (台账单元格); whatever cannot be read is a problem beside its cell. */
final class LedgerCells {
    private static final Pattern DAY = Pattern
            .compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?(?:[T]?\\d{1,2}:.*)?");
    private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    static final Pattern AMOUNT = Pattern.compile("[¥￥]?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)");
    private static final Pattern UNIT_IN_CELL = Pattern.compile(".*[元万亿].*");
    static final Pattern NUMBER = Pattern.compile("(?:19|20)\\d{14}|\\d{14}");
    private static final int EXCEL_DIGITS = 15;
    private static final int FIRST_YEAR = 1985;
    private static final int LAST_YEAR = 2099;

    private final boolean date1904;
    private final LedgerHeader header;
    private final CodeWords words;
    private final SheetRow row;
    private final LedgerProblems problems;

    LedgerCells(boolean date1904, LedgerHeader header, CodeWords words, SheetRow row, LedgerProblems problems) {
        this.date1904 = date1904;
        this.header = header;
        this.words = words;
        this.row = row;
        this.problems = problems;
    }

    void error(LedgerColumn column, String key, Object... arguments) {
        problems.error(row.number(), header.heading(column), key, arguments);
    }

    void warning(LedgerColumn column, String key, Object... arguments) {
        problems.warning(row.number(), header.heading(column), key, arguments);
    }

    private SheetCell cell(LedgerColumn column) {
        SheetCell cell = header.cell(row, column);
        if (cell.kind() == SheetCell.Kind.ERROR) {
            error(column, "ledger.formula-error", cell.text());
            return SheetCell.EMPTY;
        }
        return cell;
    }

    String text(LedgerColumn column) {
        return cell(column).text().strip();
    }

    String name(LedgerColumn column) {
        return LedgerWords.name(cell(column).text());
    }

    /** A registration number of 14 or 16 digits. */
    Optional<String> number() {
        SheetCell cell = cell(LedgerColumn.NUMBER);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String digits = LedgerWords.plain(cell.text());
        if (cell.kind() == SheetCell.Kind.NUMBER && digits.length() > EXCEL_DIGITS) {
            error(LedgerColumn.NUMBER, "ledger.number-as-number", digits);
            return Optional.empty();
        }
        if (!NUMBER.matcher(digits).matches()) {
            error(LedgerColumn.NUMBER, "ledger.number-form", cell.text().strip(), digits.length());
            return Optional.empty();
        }
        return Optional.of(digits);
    }

    Optional<LocalDate> day(LedgerColumn column) {
        SheetCell cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(cell);
        if (day.isEmpty()) {
            error(column, "ledger.day", cell.text().strip());
        } else if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
            error(column, "ledger.day-year", day.get(), FIRST_YEAR, LAST_YEAR);
            return Optional.empty();
        }
        return day;
    }

    private Optional<LocalDate> day(SheetCell cell) {
        return day(cell, date1904);
    }

    /** The day a cell holds, however it is written. */
    static Optional<LocalDate> day(SheetCell cell, boolean date1904) {
        Optional<LocalDate> serial = SheetReader.day(cell, date1904);
        if (serial.isPresent()) {
            return serial;
        }
        String text = LedgerWords.plain(cell.text());
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            day = PLAIN_DAY.matcher(text);
            if (!day.matches()) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(LocalDate.of(part(day, 1), part(day, 2), part(day, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(Objects.requireNonNull(day.group(group)));
    }

    Optional<Money> amount(LedgerColumn column, AmountUnit unit) {
        SheetCell cell = cell(column);
        if (cell.isEmpty()) {
            if (header.cell(row, column).isEmpty()) {
                error(column, "ledger.amount-missing");
            }
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(column, cell);
        if (number.isPresent() && number.get().signum() < 0) {
            error(column, "ledger.amount-negative", cell.text().strip());
            return Optional.empty();
        }
        try {
            return number.map(unit::toMoney);
        } catch (ArithmeticException e) {
            error(column, "ledger.amount-cents", cell.text().strip(), unit.label());
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(LedgerColumn column, SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            return Optional.of(cell.number());
        }
        String text = LedgerWords.plain(cell.text());
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return Optional.of(new BigDecimal(Objects.requireNonNull(amount.group(1)).replace(",", "")));
        }
        error(column, UNIT_IN_CELL.matcher(text).matches() ? "ledger.amount-unit" : "ledger.amount",
                cell.text().strip());
        return Optional.empty();
    }

    /** The key of a word of a code table; empty where the cell is. */
    String code(LedgerColumn column, CodeTable table) {
        String word = text(column);
        if (word.isEmpty()) {
            return "";
        }
        Optional<String> key = words.key(table, word);
        if (key.isEmpty()) {
            words.unknown(column, table, word);
            error(column, "ledger.code", word);
        }
        return key.orElse("");
    }

    /** Country and region of a cell that names either. */
    Place place(LedgerColumn column) {
        String word = text(column);
        if (word.isEmpty()) {
            return new Place("", "");
        }
        Optional<String> region = words.region(word);
        if (region.isPresent()) {
            return new Place(Particulars.CHINA, region.get());
        }
        Optional<String> country = words.key(CodeTable.COUNTRY, word);
        if (country.isEmpty()) {
            words.unknown(column, CodeTable.REGION, word);
            error(column, "ledger.place", word);
            return new Place("", "");
        }
        return new Place(country.get(), "");
    }

    /** Where a party sits. */
    record Place(String countryKey, String regionKey) {}
}
