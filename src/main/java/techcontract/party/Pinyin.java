package techcontract.party;

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
    private static final Sound SILENT = new Sound(List.of(""));

    private final Map<Character, Sound> known = new ConcurrentHashMap<>();

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
        Sound[] sounds = new Sound[name.length()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = known.computeIfAbsent(name.charAt(i), Pinyin::sound);
        }
        return new Spelling(sounds);
    }

    private static Sound sound(char character) {
        @Nullable
        String[] found;
        try {
            found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        if (found == null || found.length == 0) {
            return Character.isLetterOrDigit(character)
                    ? new Sound(List.of(String.valueOf(Character.toLowerCase(character))))
                    : SILENT;
        }
        Set<String> once = new TreeSet<>();
        for (@Nullable
        String reading : found) {
            once.add(String.valueOf(reading));
        }
        return new Sound(List.copyOf(once));
    }

    /** Every reading of one character, and with which letters they begin, a bit each. */
    private record Sound(List<String> readings, int beginnings) {
        Sound(List<String> readings) {
            this(readings, beginnings(readings));
        }

        private static int beginnings(List<String> readings) {
            int bits = 0;
            for (String reading : readings) {
                bits |= reading.isEmpty() ? 0 : bit(reading.charAt(0));
            }
            return bits;
        }

        private static int bit(char letter) {
            return letter >= 'a' && letter <= 'z' ? 1 << (letter - 'a') : 0;
        }

        /** Whether it may begin so; most characters are passed over by this alone. */
        boolean begins(char letter) {
            return (beginnings & bit(letter)) != 0;
        }
    }

    /** How a name sounds, character by character (读音). */
    public static final class Spelling {
        private final Sound[] sounds;

        private Spelling(Sound[] sounds) {
            this.sounds = sounds;
        }

        /**
         * Where letters fit the name: first letters, whole sounds, or both mixed, such as {@code jhqkj} or
         * {@code jianghaiqu}.
         *
         * @param letters as {@link Pinyin#letters} gives them
         * @return the place of the first character, or -1
         */
        public int find(String letters) {
            for (int start = 0; start < sounds.length; start++) {
                if (sounds[start].begins(letters.charAt(0)) && fits(letters, 0, start)) {
                    return start;
                }
            }
            return -1;
        }

        private boolean fits(String letters, int from, int at) {
            if (from == letters.length()) {
                return true;
            }
            if (at == sounds.length) {
                return false;
            }
            for (String reading : sounds[at].readings()) {
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
