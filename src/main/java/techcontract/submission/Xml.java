package techcontract.submission;

/** XML written piece by piece (XML 片段). */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Xml() {}

    /**
     * An element.
     *
     * @param open its name, with its attributes behind it as they are written
     * @param inner finished XML
     */
    static String tag(String open, String... inner) {
        if (inner.length == 0) {
            return "<" + open + "/>";
        }
        int blank = open.indexOf(' ');
        String name = blank < 0 ? open : open.substring(0, blank);
        return "<" + open + ">" + String.join("", inner) + "</" + name + ">";
    }

    /** An element with a {@code val}: the form most of Word and its charts have. */
    static String val(String name, Object value) {
        String prefix = name.startsWith("w:") ? "w:" : "";
        return "<" + name + " " + prefix + "val=\"" + text(value.toString()) + "\"/>";
    }

    /** Words as the content of an element or an attribute; what XML cannot hold is left out. */
    static String text(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (isWritable(character)) {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isWritable(int character) {
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        boolean none = character == 0xFFFE || character == 0xFFFF;
        return character == '\t' || character == '\n' || (character >= 0x20 && !surrogate && !none);
    }
}
