package techcontract.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetReader;
import techcontract.excel.SheetRow;

/**
 * A source as it would be taken in (导入预览): what was found, which column is which, and rows to look at. Of a long source
 * it keeps the first 2,000 rows and as many of the others that have problems, never all; the counts are those of all.
 */
public final class LedgerPreview {
    private static final Set<LedgerColumn> DAYS = EnumSet.of(LedgerColumn.SIGNED, LedgerColumn.VALID_FROM,
            LedgerColumn.VALID_TO, LedgerColumn.REGISTERED);

    private final LedgerResult result;
    private final LedgerLayout layout;
    private final LedgerHeader header;
    private final boolean recognised;
    private final boolean date1904;
    private final PreviewRows rows;
    private final int wrongRows;
    private final Optional<LedgerLineReader> lines;
    private final List<UnknownWord> unknown;

    LedgerPreview(LedgerResult result, LedgerLayout layout, boolean recognised, boolean date1904, PreviewRows rows,
            int wrongRows, Optional<LedgerLineReader> lines, List<UnknownWord> unknown) {
        this.result = result;
        this.layout = layout;
        this.header = LedgerHeader.chosen(layout.columns());
        this.recognised = recognised;
        this.date1904 = date1904;
        this.rows = rows;
        this.wrongRows = wrongRows;
        this.lines = lines;
        this.unknown = unknown;
    }

    public LedgerResult result() {
        return result;
    }

    /** Which column is which; where the headings were not recognised, what is proposed. */
    public LedgerLayout layout() {
        return layout;
    }

    /** Whether the columns are settled, by their headings, by a layout remembered or by choice. */
    public boolean recognised() {
        return recognised;
    }

    /** The rows to look at. */
    public List<PreviewRow> rows() {
        return rows.all();
    }

    /** How many rows with content there are. */
    public int total() {
        return rows.total();
    }

    /** How many rows have an error. */
    public int wrongRows() {
        return wrongRows;
    }

    /** Words no code table knows, each once. */
    public List<UnknownWord> unknownWords() {
        return unknown;
    }

    /** How many columns there are. */
    public int width() {
        return rows().stream().mapToInt(row -> row.source().width()).max().orElse(0);
    }

    /** The column a problem is in, counted from 0; none where it is about the row or the file. */
    public Optional<Integer> place(LedgerProblem problem) {
        return problem.column().isEmpty() ? Optional.empty() : header.placeOf(problem.column());
    }

    /** What a cell shows: a day as a day, also where the file keeps a number. */
    public String text(SheetRow row, int place) {
        SheetCell cell = row.cell(place);
        return layout.column(place)
                .filter(DAYS::contains)
                .flatMap(_ -> SheetReader.day(cell, date1904))
                .map(Object::toString)
                .orElse(cell.text());
    }

    /** What the row's own checks say of it as it is corrected now; whether it is new is for the next dry run to say. */
    public List<LedgerProblem> recheck(PreviewRow row, LedgerCorrections corrections) {
        LedgerProblems problems = new LedgerProblems();
        if (!corrections.leavesOut(row.source())) {
            lines.ifPresent(reader -> reader.read(corrections.applied(row.source()), problems));
        }
        return problems.all();
    }
}
