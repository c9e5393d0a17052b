package techcontract.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visible sheet of a template (模板工作表).
 *
 * @param cells every cell the file holds, empty ones with a format too, in reading order
 * @param columnWidths in characters, up to the last column that holds something
 */
public record TemplateSheet(String name, Map<CellPlace, TemplateCell> cells, List<MergedArea> merged,
        List<Double> columnWidths) {
    /** The cell at a place, if the file holds one. */
    public Optional<TemplateCell> cell(int row, int column) {
        @Nullable
        TemplateCell cell = cells.get(new CellPlace(name, row, column));
        return Optional.ofNullable(cell);
    }

    /** The text shown at a place (显示文字); inside merged cells that of the first one; empty where nothing is. */
    public String textAt(int row, int column) {
        Optional<TemplateCell> shown = area(row, column).isPresent()
                ? area(row, column).flatMap(area -> cell(area.firstRow(), area.firstColumn()))
                : cell(row, column);
        return shown.map(TemplateCell::text).orElse("").strip();
    }

    /** The merged cells a place lies in, if it does. */
    public Optional<MergedArea> area(int row, int column) {
        return merged.stream().filter(area -> area.contains(row, column)).findFirst();
    }

    /** How many rows there are up to the last cell. */
    public int rows() {
        return cells.keySet().stream().mapToInt(CellPlace::row).max().orElse(-1) + 1;
    }

    /** How many columns there are up to the last cell. */
    public int columns() {
        return columnWidths.size();
    }
}
