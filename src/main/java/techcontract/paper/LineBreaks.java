package techcontract.paper;

import java.util.ArrayList;
import java.util.List;
import techcontract.paper.Lettering.Letter;

/**
 * Breaks letters into lines (断行) as Chinese print does: anywhere between characters, but no line begins with a closing
 * mark or ends with an opening one, and Western words and numbers stay whole where they fit.
 */
final class LineBreaks {
    private static final String NOT_FIRST = "，。、；：？！）】》〉」』〕’”…—·％%,.;:?!)]}°℃";
    private static final String NOT_LAST = "（【《〈「『〔‘“([{￥¥$";

    private LineBreaks() {}

    /**
     * The lines, each with at least one letter.
     *
     * @param first the room of the first line, in points
     * @param others the room of the others
     */
    static List<List<Letter>> of(List<Letter> letters, float first, float others) {
        List<List<Letter>> lines = new ArrayList<>();
        int start = 0;
        while (start < letters.size()) {
            int end = end(letters, start, lines.isEmpty() ? first : others);
            lines.add(letters.subList(start, end));
            start = end;
        }
        return lines;
    }

    private static int end(List<Letter> letters, int start, float room) {
        float used = 0;
        int at = start;
        while (at < letters.size()) {
            Letter letter = letters.get(at);
            if (letter.isBreak()) {
                return at + 1;
            }
            used += letter.width();
            // A blank may hang over the edge.
            if (used > room + 0.01f && at > start && letter.codePoint() != ' ') {
                break;
            }
            at++;
        }
        if (at == letters.size()) {
            return at;
        }
        int end = at;
        while (end > start && !mayBreak(letters.get(end - 1), letters.get(end))) {
            end--;
        }
        return end > start ? end : at;
    }

    private static boolean mayBreak(Letter before, Letter after) {
        if (NOT_FIRST.indexOf(after.codePoint()) >= 0 || NOT_LAST.indexOf(before.codePoint()) >= 0) {
            return false;
        }
        return !(isWestern(before) && isWestern(after));
    }

    private static boolean isWestern(Letter letter) {
        return letter.codePoint() > ' ' && letter.codePoint() < 0x250;
    }
}
