package techcontract.province;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Problems;
import techcontract.ledger.ForeignHeadings;
import techcontract.ledger.LedgerColumn;

/**
 * Which column of the province's export is which (栏目对应).
 *
 * @param row the row its headings stand in
 * @param headings by column, empty where a column has none
 * @param units the unit of each column of amounts
 * @param remembered whether it was chosen before for the same headings
 */
public record ColumnChoice(int row, List<String> headings, Map<ProvinceColumn, Integer> places,
        Map<ProvinceColumn, AmountUnit> units, boolean remembered) {
    /** The choice as recognised. */
    static ColumnChoice of(ForeignHeadings found) {
        Map<ProvinceColumn, Integer> places = new EnumMap<>(ProvinceColumn.class);
        Map<ProvinceColumn, AmountUnit> units = new EnumMap<>(ProvinceColumn.class);
        for (ProvinceColumn column : ProvinceColumn.values()) {
            column.inLedger().ifPresent(known -> {
                @Nullable
                Integer place = found.places().get(known);
                if (place != null) {
                    places.put(column, place);
                }
                @Nullable
                AmountUnit unit = found.units().get(known);
                if (unit != null) {
                    units.put(column, unit);
                }
            });
        }
        for (int place = 0; place < found.headings().size(); place++) {
            if (Standing.heads(found.headings().get(place))) {
                places.putIfAbsent(ProvinceColumn.STATUS, place);
            }
        }
        return new ColumnChoice(found.row(), found.headings(), places, units, false);
    }

    /** The same with another column for something, or none. */
    public ColumnChoice with(ProvinceColumn column, Optional<Integer> place) {
        Map<ProvinceColumn, Integer> changed = new EnumMap<>(ProvinceColumn.class);
        changed.putAll(places);
        place.ifPresentOrElse(one -> changed.put(column, one), () -> changed.remove(column));
        return new ColumnChoice(row, headings, changed, units, remembered);
    }

    /** The same with another unit for a column of amounts. */
    public ColumnChoice in(ProvinceColumn column, AmountUnit unit) {
        Map<ProvinceColumn, AmountUnit> changed = new EnumMap<>(ProvinceColumn.class);
        changed.putAll(units);
        changed.put(column, unit);
        return new ColumnChoice(row, headings, places, changed, remembered);
    }

    /** What still has to be chosen before anything can be compared. */
    public Problems problems() {
        Problems problems = new Problems();
        boolean byName = places.containsKey(ProvinceColumn.PROJECT) && places.containsKey(ProvinceColumn.SELLER)
                && places.containsKey(ProvinceColumn.BUYER);
        if (!places.containsKey(ProvinceColumn.NUMBER) && !byName) {
            problems.error("NUMBER", "province.choice.number");
        }
        if (!places.containsKey(ProvinceColumn.AMOUNT)) {
            problems.error("AMOUNT", "province.choice.amount");
        }
        for (ProvinceColumn column : List.of(ProvinceColumn.AMOUNT, ProvinceColumn.TECHNOLOGY_AMOUNT)) {
            if (places.containsKey(column) && !units.containsKey(column)) {
                problems.error(column.name(), "province.choice.unit", column.label());
            }
        }
        places.entrySet()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.error(same.getLast().getKey().name(), "province.choice.twice",
                        headings.get(same.getFirst().getValue()), same.getFirst().getKey().label(),
                        same.getLast().getKey().label()));
        return problems;
    }

    ForeignHeadings asLedger() {
        Map<LedgerColumn, Integer> ledgerPlaces = new EnumMap<>(LedgerColumn.class);
        Map<LedgerColumn, AmountUnit> ledgerUnits = new EnumMap<>(LedgerColumn.class);
        places.forEach((column, place) -> column.inLedger().ifPresent(known -> ledgerPlaces.put(known, place)));
        units.forEach((column, unit) -> column.inLedger().ifPresent(known -> ledgerUnits.put(known, unit)));
        return new ForeignHeadings(row, headings, ledgerPlaces, ledgerUnits);
    }

    /** What tells this layout of headings from others. */
    String layout() {
        return ContentHash.of(headings.stream().map(FieldWords::plain).collect(Collectors.joining("\n")));
    }

    String stored() {
        StringBuilder lines = new StringBuilder();
        places.forEach((column, place) -> lines.append(column)
                .append(' ')
                .append(place)
                .append(' ')
                .append(units.containsKey(column) ? String.valueOf(units.get(column)) : "-")
                .append('\n'));
        return lines.toString();
    }

    ColumnChoice as(String stored) {
        Map<ProvinceColumn, Integer> storedPlaces = new LinkedHashMap<>();
        Map<ProvinceColumn, AmountUnit> storedUnits = new LinkedHashMap<>();
        stored.lines().map(line -> line.split(" ")).forEach(parts -> {
            ProvinceColumn column = ProvinceColumn.valueOf(parts[0]);
            storedPlaces.put(column, Integer.valueOf(parts[1]));
            if (!parts[2].equals("-")) {
                storedUnits.put(column, AmountUnit.valueOf(parts[2]));
            }
        });
        return new ColumnChoice(row, headings, storedPlaces, storedUnits, true);
    }
}
