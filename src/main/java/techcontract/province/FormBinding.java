package techcontract.province;

import techcontract.excel.CellPlace;

/**
 * What a cell of a form is filled with (单元格对应).
 *
 * @param content the name of a field, or a sentence with names in double braces
 * @param checkedOnly whether the cell holds a formula, which stays: what it comes to is compared with the field
 */
public record FormBinding(CellPlace place, String content, Source source, boolean checkedOnly) {
    /** What ties the cell to its field. */
    public enum Source {
        /** 名称 */
        NAME,
        /** 标记 */
        MARK,
        /** 行列标题 */
        HEADINGS,
        /** 手工指定 */
        CHOSEN
    }
}
