package techcontract.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;

/**
 * Reads a list of contracts somebody else made (外来台账), such as the province's export: .xlsx, .xls or .csv, with the
 * words and aliases the import of old ledgers knows. One row at a time; nothing is kept.
 */
public final class ForeignSheet {
    private static final int HEADING_WITHIN = 30;
    private static final int ENOUGH_TEXTS = 3;
    private static final int EXCEL_DIGITS = 15;
    private static final int STEP = 500;
    private static final Pattern SUM = Pattern.compile("(合计|总计|小计|共计).*");

    private ForeignSheet() {}

    /**
     * The headings of a file, as far as they are known.
     *
     * @throws Refused when the file cannot be read, or has no row that could be its headings
     */
    public static ForeignHeadings headings(Path file) {
        try (SheetReader reader = SheetReader.open(file)) {
            Iterator<SheetRow> rows = reader.iterator();
            Optional<AmountUnit> unitAbove = Optional.empty();
            Optional<SheetRow> texts = Optional.empty();
            for (int i = 0; i < HEADING_WITHIN && rows.hasNext(); i++) {
                SheetRow row = rows.next();
                Optional<LedgerHeader> known = LedgerHeader.in(row, unitAbove, new LedgerProblems());
                if (known.isPresent()) {
                    return new ForeignHeadings(row.number(), words(row), Map.copyOf(known.get().places()),
                            Map.copyOf(known.get().units()));
                }
                Optional<AmountUnit> unitHere = LedgerHeader.unitLine(row);
                unitAbove = unitHere.isPresent() ? unitHere : unitAbove;
                if (texts.isEmpty() && words(row).stream().filter(word -> !word.isEmpty()).count() >= ENOUGH_TEXTS) {
                    texts = Optional.of(row);
                }
            }
            SheetRow headings = texts.orElseThrow(() -> Refused.because("ledger.no-header"));
            return new ForeignHeadings(headings.number(), words(headings), Map.of(), Map.of());
        }
    }

    /** The headings a row holds, by column. */
    static List<String> words(SheetRow row) {
        List<String> words = new ArrayList<>();
        for (int place = 0; place < row.width(); place++) {
            SheetCell cell = row.cell(place);
            words.add(cell.kind() == SheetCell.Kind.TEXT ? cell.text().strip().replaceAll("\\s+", " ") : "");
        }
        return List.copyOf(words);
    }

    /**
     * Hands over every contract below the headings; rows of sums are passed over.
     *
     * @param chosen the headings, with a unit for every column of amounts
     * @return what could not be read, in the order of rows
     * @throws Refused when the file cannot be read
     * @throws techcontract.kernel.Cancelled when the user stopped it
     */
    public static List<LedgerProblem> read(Path file, ForeignHeadings chosen, CodeTables codes, Progress progress,
            Consumer<ForeignLine> taker) {
        LedgerProblems problems = new LedgerProblems();
        LedgerHeader header = LedgerHeader.chosen(chosen);
        CodeWords words = new CodeWords(codes);
        try (SheetReader reader = SheetReader.open(file)) {
            int done = 0;
            for (SheetRow row : reader) {
                if (row.number() > chosen.row()) {
                    line(reader, header, words, row, chosen, problems).ifPresent(taker);
                }
                if (++done % STEP == 0) {
                    progress.step(done, Math.max(reader.rowCountHint(), done));
                }
            }
            progress.step(done, done);
        }
        return problems.all();
    }

    private static Optional<ForeignLine> line(SheetReader reader, LedgerHeader header, CodeWords words, SheetRow row,
            ForeignHeadings chosen, LedgerProblems problems) {
        LedgerCells cells = new LedgerCells(reader.date1904(), header, words, row, problems);
        String project = cells.name(LedgerColumn.PROJECT);
        String seller = cells.name(LedgerColumn.SELLER);
        String buyer = cells.name(LedgerColumn.BUYER);
        SheetCell numberCell = header.cell(row, LedgerColumn.NUMBER);
        boolean sum = (numberCell.isEmpty() && (project + seller + buyer).isEmpty())
                || (SUM.matcher(LedgerWords.heading(row.cell(0).text())).matches() && numberCell.isEmpty())
                || SUM.matcher(LedgerWords.heading(numberCell.text())).matches();
        if (sum) {
            return Optional.empty();
        }
        String digits = LedgerWords.plain(numberCell.text()).replaceAll("\\.0*$", "");
        boolean damaged = numberCell.kind() == SheetCell.Kind.NUMBER && digits.length() > EXCEL_DIGITS;
        if (!damaged && !numberCell.isEmpty() && cells.number().isEmpty()) {
            digits = "";
        }
        return Optional.of(new ForeignLine(row.number(), damaged ? digits.substring(0, EXCEL_DIGITS) : digits, damaged,
                project, seller, buyer, amount(cells, LedgerColumn.AMOUNT, chosen),
                amount(cells, LedgerColumn.TECHNOLOGY_AMOUNT, chosen),
                header.has(LedgerColumn.TYPE) ? cells.code(LedgerColumn.TYPE, CodeTable.CONTRACT_TYPE) : "",
                cells.day(LedgerColumn.REGISTERED), row));
    }

    private static Optional<Money> amount(LedgerCells cells, LedgerColumn column, ForeignHeadings chosen) {
        return chosen.places().containsKey(column)
                ? cells.amount(column, chosen.units().getOrDefault(column, AmountUnit.YUAN))
                : Optional.empty();
    }
}
