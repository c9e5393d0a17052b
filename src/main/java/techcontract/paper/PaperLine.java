package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import techcontract.paper.Lettering.Letter;

/**
 * One line of text ready to be drawn (文字行).
 *
 * @param letters its letters
 * @param offsets where each begins, in points from the left of the column
 * @param height from its top to the next line's
 */
record PaperLine(List<Letter> letters, List<Float> offsets, float height) {
    private static final float ABOVE_BASE = 0.86f;

    /** How a line stands between its edges (对齐). */
    enum Side {
        LEFT, CENTRE, RIGHT, JUSTIFIED;

        static Side of(String word) {
            return switch (word) {
                case "center" -> CENTRE;
                case "right", "end" -> RIGHT;
                case "both", "distribute" -> JUSTIFIED;
                default -> LEFT;
            };
        }
    }

    /**
     * Sets letters between two edges.
     *
     * @param left where the line may begin
     * @param room how much there is
     */
    static PaperLine set(List<Letter> line, float left, float room, Side side, boolean last, float height) {
        List<Letter> shown = trimmed(line);
        float spare = room - width(shown);
        float between = 0;
        float x = left;
        switch (side) {
            case CENTRE -> x += spare / 2;
            case RIGHT -> x += spare;
            case JUSTIFIED -> between = last || shown.size() < 2 ? 0 : spare / (shown.size() - 1);
            case LEFT -> {
                // begins at the edge
            }
        }
        List<Float> offsets = new ArrayList<>();
        for (Letter letter : shown) {
            offsets.add(x);
            x += letter.width() + between;
        }
        return new PaperLine(shown, offsets, height);
    }

    private static List<Letter> trimmed(List<Letter> line) {
        int end = line.size();
        while (end > 0 && (line.get(end - 1).codePoint() == ' ' || line.get(end - 1).isBreak())) {
            end--;
        }
        return line.subList(0, end);
    }

    static float width(List<Letter> letters) {
        float width = 0;
        for (Letter letter : letters) {
            width += letter.width();
        }
        return width;
    }

    /** Draws it with the column's left edge and its own top there. */
    void draw(PageInk ink, float x, float y) {
        float size = 0;
        for (Letter letter : letters) {
            size = Math.max(size, letter.look().size());
        }
        float base = y + (height - size) / 2 + size * ABOVE_BASE;
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            float at = x + offsets.get(i);
            if (letter.codePoint() != '\t') {
                ink.letter(letter, at, base);
            }
            if (letter.look().underlined()) {
                ink.line(at, base + size * 0.14f, at + letter.width(), base + size * 0.14f, size / 20,
                        letter.look().colour());
            }
        }
    }
}
