package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A table laid out for a column (表格版式).
 *
 * @param left where it begins, in points from the column's edge
 * @param rows its rows; those at the top marked as headings stand on every page
 */
record TableBox(float left, List<Row> rows) {
    private static final float TWIPS = 20;
    private static final float EIGHTHS = 8;
    private static final int USUAL_MARGIN = 108;
    private static final List<String> EDGES = List.of("top", "left", "bottom", "right");

    /** A row: its cells, how tall it is, whether it is a heading. */
    record Row(List<Cell> cells, float height, boolean heading) {}

    /**
     * A cell.
     *
     * @param x where it begins, from the table's edge
     * @param lines its lines with their offsets from the top of the text
     * @param edges the widths of top, left, bottom and right border; 0 for none
     * @param shade its colour behind, -1 for none
     */
    record Cell(float x, float width, List<Placed> lines, float textHeight, float margin, String vertical,
            List<Float> edges, int shade) {}

    /** A line and how far below the cell's text it begins. */
    record Placed(PaperLine line, float y) {}

    /** Lays out a table. */
    static TableBox of(Element table, WordStyles styles, Lettering lettering, float room) {
        return new Maker(table, styles, lettering, room).table();
    }

    List<Row> headings() {
        return rows.stream().takeWhile(Row::heading).toList();
    }

    private static final class Maker {
        private final Element table;
        private final WordStyles styles;
        private final Lettering lettering;
        private final float room;
        private final Optional<Element> looks;
        private final List<Float> columns;
        private final float scale;

        Maker(Element table, WordStyles styles, Lettering lettering, float room) {
            this.table = table;
            this.styles = styles;
            this.lettering = lettering;
            this.room = room;
            this.looks = WordXml.child(table, "tblPr");
            this.columns = WordXml.child(table, "tblGrid")
                    .map(grid -> WordXml.children(grid, "gridCol")
                            .stream()
                            .map(column -> WordXml.number(column, "w", 0) / TWIPS)
                            .toList())
                    .orElse(List.of());
            float wanted = columns.stream().reduce(0f, Float::sum);
            scale = wanted > room + 12 ? room / wanted : 1;
        }

        TableBox table() {
            List<Element> rows = rows();
            List<Row> made = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                made.add(row(rows.get(i), i == 0,
                        i + 1 < rows.size() ? Optional.of(rows.get(i + 1)) : Optional.empty()));
            }
            float width = (float) made.stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToDouble(cell -> cell.x() + cell.width())
                    .max()
                    .orElse(0);
            String side = looks.flatMap(one -> WordXml.child(one, "jc"))
                    .map(one -> WordXml.attribute(one, "val"))
                    .orElse("");
            float left = switch (side) {
                case "center" -> (room - width) / 2;
                case "right", "end" -> room - width;
                default -> looks.flatMap(one -> WordXml.child(one, "tblInd"))
                        .map(one -> WordXml.number(one, "w", 0) / TWIPS)
                        .orElse(0f);
            };
            return new TableBox(left, made);
        }

        private List<Element> rows() {
            List<Element> rows = new ArrayList<>();
            for (Element child : WordXml.children(table)) {
                if (WordXml.is(child, "tr")) {
                    rows.add(child);
                } else if (WordXml.is(child, "sdt")) {
                    WordXml.child(child, "sdtContent").ifPresent(inside -> rows.addAll(WordXml.children(inside, "tr")));
                }
            }
            return rows;
        }

        private Row row(Element row, boolean first, Optional<Element> below) {
            Optional<Element> said = WordXml.child(row, "trPr");
            List<Cell> cells = new ArrayList<>();
            int column = 0;
            float x = 0;
            float tallest = 0;
            List<Element> all = WordXml.children(row, "tc");
            for (int i = 0; i < all.size(); i++) {
                Element one = all.get(i);
                int span = span(one);
                int at = column;
                boolean lastInRow = i == all.size() - 1;
                float width = width(one, column, span);
                boolean goesOn = below.filter(next -> continuesAt(next, at)).isPresent();
                Cell cell = cell(one, x, width, new boolean[]{first, column == 0, below.isEmpty(), lastInRow}, goesOn);
                cells.add(cell);
                tallest = Math.max(tallest, cell.textHeight());
                x += width;
                column += span;
            }
            int least = said.flatMap(one -> WordXml.child(one, "trHeight"))
                    .map(one -> WordXml.number(one, "val", 0))
                    .orElse(0);
            boolean heading = said.filter(one -> WordStyles.isOn(List.of(one), "tblHeader")).isPresent();
            return new Row(cells, Math.max(tallest + 2, least / TWIPS), heading);
        }

        private static int span(Element cell) {
            return WordXml.at(cell, "tcPr", "gridSpan").map(grid -> WordXml.number(grid, "val", 1)).orElse(1);
        }

        private static boolean continuesAt(Element row, int column) {
            int at = 0;
            for (Element cell : WordXml.children(row, "tc")) {
                if (at == column) {
                    return isContinued(cell);
                }
                at += span(cell);
            }
            return false;
        }

        private static boolean isContinued(Element cell) {
            return WordXml.at(cell, "tcPr", "vMerge")
                    .filter(merge -> !WordXml.attribute(merge, "val").equals("restart"))
                    .isPresent();
        }

        private float width(Element cell, int column, int span) {
            if (column + span <= columns.size()) {
                return columns.subList(column, column + span).stream().reduce(0f, Float::sum) * scale;
            }
            return WordXml.at(cell, "tcPr", "tcW").map(width -> WordXml.number(width, "w", 0) / TWIPS).orElse(40f)
                    * scale;
        }

        // outer: whether the cell lies at the table's top, left, bottom, right
        private Cell cell(Element cell, float x, float width, boolean[] outer, boolean goesOn) {
            Optional<Element> said = WordXml.child(cell, "tcPr");
            float margin = margin(said, "left");
            float inner = Math.max(width - margin - margin(said, "right"), 6);
            List<Placed> lines = new ArrayList<>();
            float y = margin(said, "top");
            boolean continued = isContinued(cell);
            if (!continued) {
                for (Element paragraph : WordXml.all(cell, "p")) {
                    for (ParagraphBox box : ParagraphBox.of(paragraph, styles, lettering, inner,
                            ParagraphBox.Pages.UNKNOWN)) {
                        y += box.before();
                        for (PaperLine line : box.lines()) {
                            lines.add(new Placed(line, y));
                            y += line.height();
                        }
                        y += box.after();
                    }
                }
            }
            y += margin(said, "bottom");
            List<Float> edges = new ArrayList<>();
            for (int i = 0; i < EDGES.size(); i++) {
                boolean open = (i == 0 && continued) || (i == 2 && goesOn);
                edges.add(open ? 0f : edge(said, EDGES.get(i), outer[i]));
            }
            String vertical = said.flatMap(one -> WordXml.child(one, "vAlign"))
                    .map(one -> WordXml.attribute(one, "val"))
                    .orElse("top");
            String shade = said.flatMap(one -> WordXml.child(one, "shd"))
                    .map(one -> WordXml.attribute(one, "fill"))
                    .orElse("");
            return new Cell(x, width, lines, y, margin, vertical, edges,
                    shade.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(shade, 16) : -1);
        }

        private float margin(Optional<Element> said, String edge) {
            int usual = edge.equals("left") || edge.equals("right") ? USUAL_MARGIN : 0;
            return said.flatMap(one -> WordXml.at(one, "tcMar", edge))
                    .or(() -> looks.flatMap(one -> WordXml.at(one, "tblCellMar", edge)))
                    .or(() -> styles.ofTable(table).flatMap(style -> WordXml.at(style, "tblPr", "tblCellMar", edge)))
                    .map(one -> WordXml.number(one, "w", usual))
                    .orElse(usual) / TWIPS;
        }

        private float edge(Optional<Element> said, String edge, boolean outer) {
            String inside = edge.equals("top") || edge.equals("bottom") ? "insideH" : "insideV";
            String ofTable = outer ? edge : inside;
            return said.flatMap(one -> WordXml.at(one, "tcBorders", edge))
                    .or(() -> looks.flatMap(one -> WordXml.at(one, "tblBorders", ofTable)))
                    .or(() -> styles.ofTable(table).flatMap(style -> WordXml.at(style, "tblPr", "tblBorders", ofTable)))
                    .filter(one -> !WordXml.attribute(one, "val").matches("nil|none|"))
                    .map(one -> Math.max(WordXml.number(one, "sz", 4), 2) / EIGHTHS)
                    .orElse(0f);
        }
    }
}
