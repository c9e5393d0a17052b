package techcontract.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields on one line, parted by tabs (制表符分隔行): what is read is to the character what was written. A .csv would not do:
 * reading one trims the fields.
 */
final class TabLine {
    private TabLine() {}

    static String of(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t");
            escape(field.toString(), line);
        }
        return line.append('\n').toString();
    }

    private static void escape(String field, StringBuilder line) {
        // A first field without text would be taken for no field.
        line.append('.');
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\t') {
                fields.add(field.toString());
                field.setLength(0);
                i++;
            } else if (character == '\\') {
                field.append(unescaped(line.charAt(++i)));
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static char unescaped(char character) {
        return switch (character) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> character;
        };
    }
}
