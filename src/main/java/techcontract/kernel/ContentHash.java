package techcontract.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a content (内容指纹), in small hexadecimal letters as {@code sha256sum} prints it. */
public final class ContentHash {
    private ContentHash() {}

    /** The hash of a whole content. */
    public static String of(byte[] content) {
        return words(begun(), content);
    }

    /** The hash of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A hash to be fed piece by piece. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a hash fed piece by piece comes to. */
    public static String words(MessageDigest fed) {
        return HexFormat.of().formatHex(fed.digest());
    }

    private static String words(MessageDigest fed, byte[] rest) {
        fed.update(rest);
        return words(fed);
    }
}
