package techcontract.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** Names by their sound (拼音): every reading of every character, without tones, ü as v. */
public final class Pinyin {
    private static final HanyuPinyinOutputFormat PLAIN = plain();
    private static final List<String> SILENT = List.of("");

    private final Map<Character, List<String>> known = new ConcurrentHashMap<>();

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    /** The letters typed for a sound, or nothing where the words are not letters alone. */
    public static Optional<String> letters(String typed) {
        String plain = typed.replaceAll("[\\s']", "").toLowerCase(Locale.ROOT);
        return plain.matches("[a-z]+") ? Optional.of(plain) : Optional.empty();
    }

    /** How a name sounds. */
    public Spelling spell(String name) {
        List<List<String>> readings = new ArrayList<>(name.length());
        for (int i = 0; i < name.length(); i++) {
            readings.add(known.computeIfAbsent(name.charAt(i), Pinyin::readings));
        }
        return new Spelling(readings);
    }

    private static List<String> readings(char character) {
        @Nullable
        String[] found;
        try {
            found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        if (found == null || found.length == 0) {
            return Character.isLetterOrDigit(character)
                    ? List.of(String.valueOf(Character.toLowerCase(character)))
                    : SILENT;
        }
        Set<String> once = new TreeSet<>();
        for (@Nullable
        String reading : found) {
            once.add(String.valueOf(reading));
        }
        return List.copyOf(once);
    }

    /** How a name sounds, character by character (读音). */
    public static final class Spelling {
        private final List<List<String>> readings;

        private Spelling(List<List<String>> readings) {
            this.readings = readings;
        }

        /**
         * Where letters fit the name: first letters, whole sounds, or both mixed, such as {@code jhqkj} or
         * {@code jianghaiqu}.
         *
         * @param letters as {@link Pinyin#letters} gives them
         * @return the place of the first character, or -1
         */
        public int find(String letters) {
            for (int start = 0; start < readings.size(); start++) {
                if (!SILENT.equals(readings.get(start)) && fits(letters, 0, start)) {
                    return start;
                }
            }
            return -1;
        }

        private boolean fits(String letters, int from, int at) {
            if (from == letters.length()) {
                return true;
            }
            if (at == readings.size()) {
                return false;
            }
            for (String reading : readings.get(at)) {
                if (reading.isEmpty() ? fits(letters, from, at + 1) : fits(letters, from, at, reading)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(String letters, int from, int at, String reading) {
            int same = 0;
            while (same < reading.length() && from + same < letters.length()
                    && reading.charAt(same) == letters.charAt(from + same)) {
                same++;
            }
            if (same == 0) {
                return false;
            }
            boolean ends = from + same == letters.length();
            boolean whole = same == reading.length() && fits(letters, from + same, at + 1);
            return ends || whole || fits(letters, from + 1, at + 1);
        }
    }
}
