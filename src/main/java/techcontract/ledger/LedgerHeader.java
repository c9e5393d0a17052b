package techcontract.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techcontract.excel.SheetCell;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;

/** The headings of a ledger file (表头): which column stands where, and in which unit its amounts are. */
final class LedgerHeader {
    private static final int ENOUGH = 3;
    private static final Pattern UNIT = Pattern.compile("^(.*?)(单位)?(人民币)?(亿元|万元|元)$");
    private static final Pattern UNIT_LINE = Pattern.compile("单位.{0,4}?(亿元|万元|元)");
    // The second line of a heading in two lines.
    private static final Set<String> PARTS = Set.of("名称", "性质", "所在地", "地区", "类别", "统一社会信用代码", "单位名称", "单位性质", "国别",
            "代码", "金额", "起", "止", "总额");

    private final int row;
    private final Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, String> headings = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, AmountUnit> units = new EnumMap<>(LedgerColumn.class);
    private final List<String> unknown = new ArrayList<>();
    private final Set<Integer> headed = new HashSet<>();
    private boolean chosen;

    private LedgerHeader(int row) {
        this.row = row;
    }

    /**
     * The headings in a row, if it is a row of headings.
     *
     * @param unitAbove the unit a line above names for the whole sheet, if one does
     */
    static Optional<LedgerHeader> in(SheetRow row, Optional<AmountUnit> unitAbove, LedgerProblems problems) {
        LedgerProblems doubles = new LedgerProblems();
        LedgerHeader header = known(row, doubles);
        if (header.places.size() < ENOUGH) {
            return Optional.empty();
        }
        doubles.all().forEach(problems::add);
        unitAbove.ifPresent(unit -> header.places.keySet()
                .stream()
                .filter(LedgerColumn::isAmount)
                .forEach(column -> header.units.putIfAbsent(column, unit)));
        return Optional.of(header);
    }

    /** What is known of the headings in a row, however little. */
    static LedgerHeader known(SheetRow row, LedgerProblems doubles) {
        LedgerHeader header = new LedgerHeader(row.number());
        for (int place = 0; place < row.width(); place++) {
            header.take(place, row.cell(place), doubles);
        }
        return header;
    }

    /** The headings as somebody chose them. */
    static LedgerHeader chosen(ForeignHeadings chosen) {
        LedgerHeader header = new LedgerHeader(chosen.row());
        header.chosen = true;
        chosen.places().forEach((column, place) -> {
            header.places.put(column, place);
            String heading = place < chosen.headings().size() ? chosen.headings().get(place) : "";
            // Two columns of one name, or of none, are told apart by what they were chosen for.
            boolean tells = !heading.isEmpty() && Collections.frequency(chosen.headings(), heading) == 1;
            header.headings.put(column, tells ? heading : column.label());
        });
        header.units.putAll(chosen.units());
        return header;
    }

    /** Which columns were recognised, and where. */
    Map<LedgerColumn, Integer> places() {
        return places;
    }

    Map<LedgerColumn, AmountUnit> units() {
        return units;
    }

    /** The unit a line above the headings names: 单位：万元. */
    static Optional<AmountUnit> unitLine(SheetRow row) {
        for (int place = 0; place < row.width(); place++) {
            Matcher unit = UNIT_LINE.matcher(LedgerWords.heading(row.cell(place).text()));
            if (unit.find()) {
                return AmountUnit.labelled(Objects.requireNonNull(unit.group(1)));
            }
        }
        return Optional.empty();
    }

    private void take(int place, SheetCell cell, LedgerProblems problems) {
        if (cell.isEmpty()) {
            return;
        }
        headed.add(place);
        String heading = LedgerWords.heading(cell.text());
        Optional<LedgerColumn> column = LedgerColumn.headed(heading);
        Optional<AmountUnit> unit = Optional.empty();
        Matcher withUnit = UNIT.matcher(heading);
        if (column.isEmpty() && withUnit.matches()) {
            column = LedgerColumn.headed(Objects.requireNonNull(withUnit.group(1)));
            unit = AmountUnit.labelled(Objects.requireNonNull(withUnit.group(4)));
        }
        if (column.isEmpty()) {
            unknown.add(cell.text().strip().replace('\n', ' '));
            return;
        }
        LedgerColumn known = column.get();
        if (places.containsKey(known)) {
            problems.error(row, cell.text().strip(), "ledger.heading-twice", known.label());
            return;
        }
        places.put(known, place);
        headings.put(known, cell.text().strip().replace('\n', ' '));
        unit.ifPresent(named -> units.put(known, named));
    }

    /** Whether the row below is the second line of these headings. */
    boolean continuesIn(SheetRow below) {
        int parts = 0;
        for (int place = 0; place < below.width(); place++) {
            String heading = LedgerWords.heading(below.cell(place).text());
            if (PARTS.contains(heading) || LedgerColumn.headed(heading).isPresent()) {
                parts++;
            }
        }
        return parts >= 2;
    }

    int row() {
        return row;
    }

    boolean has(LedgerColumn column) {
        return places.containsKey(column);
    }

    SheetCell cell(SheetRow line, LedgerColumn column) {
        @Nullable
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : line.cell(place);
    }

    /** The heading as the file writes it, or the usual one where the file lacks the column. */
    String heading(LedgerColumn column) {
        return headings.getOrDefault(column, column.label());
    }

    Optional<AmountUnit> unit(LedgerColumn column) {
        return Optional.ofNullable(units.get(column));
    }

    /** The column a problem means by its heading, or by its usual one. */
    Optional<Integer> placeOf(String heading) {
        Optional<LedgerColumn> column = places.keySet()
                .stream()
                .filter(one -> heading(one).equals(heading))
                .findFirst()
                .or(() -> places.keySet().stream().filter(one -> one.label().equals(heading)).findFirst());
        return column.map(places::get);
    }

    /** Headings nobody here knows: their columns are not read. */
    List<String> unknown() {
        return unknown;
    }

    /** The first column that holds something below but has no heading, as under a merged one. */
    Optional<String> unheadedColumn(SheetRow line) {
        for (int place = 0; place < line.width() && !chosen; place++) {
            if (!headed.contains(place) && !line.cell(place).isEmpty()) {
                return Optional.of(SheetRow.columnName(place));
            }
        }
        return Optional.empty();
    }

    /** What every ledger must have and this one lacks. */
    Set<LedgerColumn> missing() {
        Set<LedgerColumn> missing = EnumSet.of(LedgerColumn.PROJECT, LedgerColumn.TYPE, LedgerColumn.SELLER,
                LedgerColumn.BUYER, LedgerColumn.AMOUNT, LedgerColumn.TECHNOLOGY_AMOUNT);
        missing.removeAll(places.keySet());
        if (has(LedgerColumn.PARTY_A) && has(LedgerColumn.PARTY_B)) {
            missing.remove(LedgerColumn.SELLER);
            missing.remove(LedgerColumn.BUYER);
        }
        return missing;
    }
}
