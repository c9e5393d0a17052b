package techcontract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Refused;

/** The texts a .xlsx file keeps once for all cells (共享字符串), as ready cells. They may fill half the memory. */
final class SharedTexts {
    private static final int BYTES_PER_TEXT = 90;

    private final List<SheetCell> cells = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts read(ZipParts parts, @Nullable String name, String fileName)
            throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts();
        XmlPart part = name == null ? null : parts.find(name);
        if (part == null) {
            return texts;
        }
        long room = Runtime.getRuntime().maxMemory() / 2;
        while (part.next()) {
            if (part.starts("si")) {
                String text = CellText.meant(part.richText("si"));
                room -= BYTES_PER_TEXT + 2L * text.length();
                if (room < 0) {
                    throw Refused.because("excel.limit.texts", fileName);
                }
                texts.cells.add(SheetCell.text(text));
            }
        }
        part.finish();
        return texts;
    }

    /** The cell with the text of that number. */
    SheetCell cell(int index) {
        return cells.get(index);
    }
}
