package techcontract.excel;

import java.util.Arrays;
import java.util.List;

/**
 * How a sheet lies on A4 paper (页面版式); it is always printed one page wide.
 *
 * @param landscape whether the paper lies across
 * @param columnWidths the width of each column in Latin characters; a Chinese one takes two
 */
public record PageLayout(boolean landscape, List<Integer> columnWidths) {
    /** A4 across (横向). */
    public static PageLayout landscape(int... columnWidths) {
        return new PageLayout(true, Arrays.stream(columnWidths).boxed().toList());
    }

    /** A4 upright (纵向). */
    public static PageLayout portrait(int... columnWidths) {
        return new PageLayout(false, Arrays.stream(columnWidths).boxed().toList());
    }

    int columns() {
        return columnWidths.size();
    }

    /** How many columns from the left take half of the width, or just more. */
    int columnsUpToHalf() {
        int half = 0;
        while (2 * width(0, half) < width(0, columns() - 1)) {
            half++;
        }
        return half + 1;
    }

    /** The width of some columns together, in Latin characters. */
    int width(int first, int last) {
        int width = 0;
        for (int column = first; column <= last; column++) {
            width += columnWidths.get(column);
        }
        return width;
    }
}
