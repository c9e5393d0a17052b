package techcontract.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block as Excel and WPS put it on the clipboard: tabs between cells, a line end after each row. They quote a
 * cell only where it holds a tab or a line break, and double the quotes in it; any other quote is one that was typed.
 */
final class PastedReader extends SheetReader {
    private final String name;
    private final String block;
    private int at;
    private int rowNumber;

    PastedReader(String name, String block) {
        super(name);
        this.name = name;
        this.block = block;
    }

    @Override
    @Nullable
    SheetRow next() {
        while (at < block.length()) {
            SheetRow row = row();
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable SheetRow row() {
        rowNumber++;
        for (int column = 0;; column++) {
            put(rowNumber, column, SheetCell.text(cell()));
            if (at >= block.length() || block.charAt(at) != '\t') {
                break;
            }
            at++;
        }
        if (at < block.length() && block.charAt(at++) == '\r' && at < block.length() && block.charAt(at) == '\n') {
            at++;
        }
        return take(rowNumber);
    }

    private String cell() {
        int from = at;
        String quoted = at < block.length() && block.charAt(at) == '"' ? quoted() : null;
        if (quoted != null) {
            return quoted;
        }
        at = from;
        while (!ends(at)) {
            at++;
        }
        return block.substring(from, at);
    }

    // Null when the quote was typed.
    private @Nullable String quoted() {
        StringBuilder text = new StringBuilder();
        boolean needed = false;
        int farthest = (int) Math.min(block.length(), at + 2L * LONGEST_TEXT);
        for (at++; at < farthest; at++) {
            char c = block.charAt(at);
            if (c != '"') {
                needed |= c == '\t' || c == '\n' || c == '\r';
                text.append(c);
            } else if (at + 1 < block.length() && block.charAt(at + 1) == '"') {
                needed = true;
                text.append(c);
                at++;
            } else {
                at++;
                return needed && ends(at) ? text.toString().replace("\r\n", "\n") : null;
            }
        }
        return null;
    }

    private boolean ends(int place) {
        return place >= block.length() || "\t\r\n".indexOf(block.charAt(place)) >= 0;
    }

    @Override
    public String sheetName() {
        return name;
    }

    @Override
    public List<String> otherSheets() {
        return List.of();
    }

    @Override
    public boolean date1904() {
        return false;
    }

    @Override
    public int rowCountHint() {
        return (int) block.chars().filter(c -> c == '\n').count();
    }

    @Override
    void release() {
        // nothing is open
    }
}
