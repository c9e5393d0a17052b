package techcontract.province;

import java.util.LinkedHashMap;
import java.util.Map;
import techcontract.excel.CellPlace;

/**
 * What somebody confirmed of a form (模板对应关系).
 *
 * @param contents the content of every cell that is filled, see {@link FormBinding#content}
 * @param someRowsOnly whether the form prints some rows only, so that they need not make up the total
 */
public record FormMapping(Map<CellPlace, String> contents, boolean someRowsOnly) {
    public static final FormMapping NONE = new FormMapping(Map.of(), false);

    /** Whether nothing was confirmed yet. */
    public boolean isEmpty() {
        return contents.isEmpty();
    }

    String stored() {
        StringBuilder lines = new StringBuilder();
        contents.forEach((place, content) -> lines.append(place.sheet())
                .append('\t')
                .append(place.address())
                .append('\t')
                .append(content.replaceAll("[\\t\\r\\n]+", " "))
                .append('\n'));
        return lines.toString();
    }

    static FormMapping of(String stored, boolean someRowsOnly) {
        Map<CellPlace, String> contents = new LinkedHashMap<>();
        stored.lines()
                .map(line -> line.split("\t", 3))
                .filter(parts -> parts.length == 3)
                .forEach(
                        parts -> contents.put(CellPlace.at(parts[0], parts[1]), parts[2]));
        return new FormMapping(contents, someRowsOnly);
    }
}
