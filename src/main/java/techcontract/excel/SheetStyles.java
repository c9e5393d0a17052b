package techcontract.excel;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook (单元格样式), each made once: Excel allows 64,000 and slows down long before. */
final class SheetStyles {
    static final String FONT = "宋体";
    private static final short BODY_SIZE = 11;
    private static final short TITLE_SIZE = 16;
    private static final byte[] HEADING_FILL = {(byte) 0xE7, (byte) 0xEE, (byte) 0xF7};

    private record BodyStyle(CellValue.Kind kind, int indent, boolean bold, boolean quoted) {}

    private final XSSFWorkbook book;
    private final Map<BodyStyle, XSSFCellStyle> body = new HashMap<>();
    private final Map<CellValue.Kind, XSSFCellStyle> plain = new EnumMap<>(CellValue.Kind.class);
    private final XSSFFont bold;
    private final XSSFCellStyle title;
    private final XSSFCellStyle unitLine;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle note;

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        // Column widths count digits of the workbook's first font.
        XSSFFont normal = book.getFontAt(0);
        normal.setFontName(FONT);
        normal.setFontHeightInPoints(BODY_SIZE);
        this.bold = font(BODY_SIZE);
        XSSFFont large = font(TITLE_SIZE);
        this.title = style(style -> {
            style.setFont(large);
            style.setAlignment(HorizontalAlignment.CENTER);
        });
        this.unitLine = style(style -> style.setAlignment(HorizontalAlignment.RIGHT));
        this.heading = style(style -> {
            style.setFont(bold);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            style.setFillForegroundColor(new XSSFColor(HEADING_FILL));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            border(style);
        });
        this.note = style(style -> style.setWrapText(true));
        for (CellValue.Kind kind : CellValue.Kind.values()) {
            plain.put(kind, body(new BodyStyle(kind, 0, false, false)));
        }
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle unitLine() {
        return unitLine;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle body(CellValue value, boolean total) {
        boolean quoted = value.looksLikeFormula();
        if (!total && !quoted && value.indent() == 0) {
            return Objects.requireNonNull(plain.get(value.kind()));
        }
        return body.computeIfAbsent(new BodyStyle(value.kind(), value.indent(), total, quoted), this::body);
    }

    private XSSFCellStyle body(BodyStyle wanted) {
        return style(style -> {
            style.setDataFormat(book.createDataFormat().getFormat(wanted.kind.format()));
            style.setAlignment(switch (wanted.kind) {
                case TEXT -> HorizontalAlignment.LEFT;
                case CENTRED, DATE -> HorizontalAlignment.CENTER;
                case COUNT, AMOUNT, EXACT_AMOUNT, PERCENT, NUMBER -> HorizontalAlignment.RIGHT;
            });
            style.setWrapText(wanted.kind.isText());
            style.setIndention((short) wanted.indent);
            style.setQuotePrefixed(wanted.quoted);
            if (wanted.bold) {
                style.setFont(bold);
            }
            border(style);
        });
    }

    private XSSFCellStyle style(Consumer<XSSFCellStyle> look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        look.accept(style);
        return style;
    }

    private XSSFFont font(short size) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(true);
        return font;
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
