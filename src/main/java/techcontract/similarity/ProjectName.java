package techcontract.similarity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A project name (项目名称) without what such names carry around: 关于, 合同, 项目, the year, marks; and how alike two are. */
final class ProjectName {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)(?:年度?)?");
    private static final Pattern OPENING = Pattern.compile("^(?:关于)+");
    private static final Pattern ENDING = Pattern.compile(
            "(?:的|项目|课题|(?:(?:委托|合作)?技术(?:开发|转让|许可|咨询|服务)(?:委托|合作)?)?(?:合同|协议)书?)+$");

    private final String plain;
    private final Map<Integer, Integer> pairs = new HashMap<>();

    ProjectName(String written) {
        plain = plain(written);
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.merge(pair(plain, i), 1, Integer::sum);
        }
    }

    /** The name that is compared; all of it where nothing else would be left. */
    static String plain(String written) {
        String whole = PlainText.of(written);
        String inner = ENDING.matcher(OPENING.matcher(YEAR.matcher(whole).replaceAll("")).replaceFirst(""))
                .replaceFirst("");
        return inner.isEmpty() ? whole : inner;
    }

    boolean isSame(String other) {
        return !plain.isEmpty() && plain.equals(plain(other));
    }

    /**
     * How alike another name is, in per cent, rounded down: twice the shared pairs of characters by the pairs of both.
     */
    int likeness(String other) {
        String otherPlain = plain(other);
        if (plain.isEmpty() || otherPlain.isEmpty() || plain.equals(otherPlain)) {
            return plain.equals(otherPlain) && !plain.isEmpty() ? 100 : 0;
        }
        Map<Integer, Integer> left = new HashMap<>(pairs);
        int shared = 0;
        for (int i = 0; i + 1 < otherPlain.length(); i++) {
            Integer pair = pair(otherPlain, i);
            int count = left.getOrDefault(pair, 0);
            if (count > 0) {
                left.put(pair, count - 1);
                shared++;
            }
        }
        int all = Math.max(1, plain.length() - 1 + otherPlain.length() - 1);
        return 2 * shared * 100 / all;
    }

    private static Integer pair(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }
}
