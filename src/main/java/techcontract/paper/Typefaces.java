package techcontract.paper;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import techcontract.kernel.Refused;

/** The fonts of this machine (系统字体): finds the one a template names, or the nearest that knows Chinese. */
final class Typefaces {
    private static final String SAMPLE = "技术合同认定登记";
    private static final List<String> UPRIGHT = List.of("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GBK",
            "宋体", "SimSun", "NSimSun", "方正书宋_GBK", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC",
            "Source Han Serif CN", "思源宋体", "思源宋体 CN", "AR PL UMing CN", "STSong", "STFangsong");
    private static final List<String> SANS = List.of("黑体", "SimHei", "Microsoft YaHei", "微软雅黑", "Noto Sans CJK SC",
            "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "思源黑体", "思源黑体 CN", "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei", "PingFang SC");

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Font> found = new HashMap<>();

    private Typefaces() {}

    /** The fonts this machine has; takes a moment the first time. */
    static Typefaces ofThisMachine() {
        GraphicsEnvironment machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
        return among(Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(language -> Stream.of(machine.getAvailableFontFamilyNames(language)))
                .toList());
    }

    /** Only fonts of these families. */
    static Typefaces among(List<String> names) {
        Typefaces typefaces = new Typefaces();
        names.forEach(name -> typefaces.families.put(name.toLowerCase(Locale.ROOT), name));
        return typefaces;
    }

    /**
     * The font for a character.
     *
     * @param family what the template names
     * @throws Refused when this machine has no Chinese font, or none with that character
     */
    Font of(String family, boolean bold, int codePoint) {
        Font chosen = found.computeIfAbsent(family + bold, _ -> nearest(family, bold));
        if (chosen.canDisplay(codePoint) || Character.isWhitespace(codePoint)) {
            return chosen;
        }
        return found.computeIfAbsent(bold + " " + codePoint, _ -> families.values()
                .stream()
                .sorted()
                .map(name -> font(name, bold))
                .filter(font -> font.canDisplay(codePoint))
                .findFirst()
                .orElseThrow(() -> Refused.because("paper.font.character", Character.toString(codePoint))));
    }

    private Font nearest(String family, boolean bold) {
        boolean sans = family.contains("黑") || family.contains("Hei") || family.contains("Sans");
        Set<String> candidates = new LinkedHashSet<>(List.of(family));
        Stream.of(sans ? SANS : UPRIGHT, sans ? UPRIGHT : SANS).forEach(candidates::addAll);
        Stream<String> known = candidates.stream()
                .flatMap(name -> Optional.ofNullable(families.get(name.toLowerCase(Locale.ROOT))).stream());
        return Stream.concat(known, families.values().stream().sorted())
                .map(name -> font(name, bold))
                .filter(font -> font.canDisplayUpTo(SAMPLE) < 0)
                .findFirst()
                .orElseThrow(() -> Refused.because("paper.font.none"));
    }

    private static Font font(String family, boolean bold) {
        return new Font(family, bold ? Font.BOLD : Font.PLAIN, EmbeddedFont.UNITS);
    }
}
