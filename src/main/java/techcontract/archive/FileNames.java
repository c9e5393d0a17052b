package techcontract.archive;

import java.nio.file.Path;

/** Names of files as people gave them (文件名), made safe to show and to save under again. */
final class FileNames {
    static final int LONGEST = 200;
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|]";
    // Windows takes these for devices, whatever extension follows.
    private static final String DEVICES = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private FileNames() {}

    /**
     * The last name of a path, without what could deceive on the screen (control and direction marks), cut to
     * {@link #LONGEST} characters before its extension.
     */
    static String lastOf(Path path) {
        StringBuilder shown = new StringBuilder();
        String.valueOf(path.getFileName()).codePoints().filter(FileNames::visible).forEach(shown::appendCodePoint);
        String name = shown.toString().strip();
        String extension = name.substring(stemEnd(name));
        return name.length() <= LONGEST ? name : shortened(name, extension);
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static String shortened(String name, String extension) {
        int end = LONGEST - extension.length() - 1;
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "…" + extension;
    }

    /** The name as a file of any system may be called. */
    static String savable(String name) {
        String plain = name.replaceAll(FORBIDDEN, "_").replaceAll("[. ]+$", "");
        return plain.isEmpty() || plain.matches(DEVICES) ? "_" + plain : plain;
    }

    /** The extension without its dot; empty without one. */
    static String extension(String name) {
        return name.substring(Math.min(name.length(), stemEnd(name) + 1));
    }

    // Extensions of more than ten characters are none.
    private static int stemEnd(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > 11 ? name.length() : dot;
    }
}
