package techcontract.excel;

import java.util.Optional;

/**
 * A name a workbook defines (名称).
 *
 * @param place the cell it stands for; none where it stands for several, for something else, or for a cell deleted
 * since
 * @param refersTo what it stands for as the workbook writes it: {@code 表1!$B$5}
 */
public record NamedCell(String name, Optional<CellPlace> place, String refersTo) {}
