package techcontract.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts a workbook holds more than once (重复文字): each is written once and pointed at, which halves what has to be
 * compressed. Their number is bounded, and with it the memory.
 */
final class RepeatedTexts {
    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 60;
    private static final int SEEN_ONCE = -1;
    private static final byte[] ITEM = XmlBytes.piece("<si>");
    private static final byte[] ITEM_END = XmlBytes.piece("</si>");

    private final Map<String, Integer> places = new HashMap<>();
    private final XmlBytes items = new XmlBytes();
    private int count;
    private int pointedAt;

    /** Where a text stands among the shared ones, or below zero for one not met before. */
    int place(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return SEEN_ONCE;
        }
        Integer known = places.get(text);
        if (known == null) {
            if (places.size() < MOST_REMEMBERED) {
                places.put(text, SEEN_ONCE);
            }
            return SEEN_ONCE;
        }
        pointedAt++;
        if (known != SEEN_ONCE) {
            return known;
        }
        items.put(ITEM).text(text).put(ITEM_END);
        places.put(text, count);
        return count++;
    }

    /** Writes the part of the file that holds them. */
    void writeTo(OutputStream part) throws IOException {
        part.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="%d" uniqueCount="%d">"""
                .formatted(pointedAt, count)
                .getBytes(StandardCharsets.UTF_8));
        items.writeTo(part);
        part.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }
}
