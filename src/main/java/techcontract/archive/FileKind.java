package techcontract.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.Refused;

/** The kinds of file a contract's archive takes (文件种类), told by their extension. */
public enum FileKind {
    /** Shown page by page. */
    PDF("pdf"),
    /** Shown as it is; a TIFF may have pages. */
    PICTURE("png jpg jpeg bmp gif tif tiff"),
    /** Texts, tables and slides of Office and WPS, electronic official documents: kept, opened elsewhere. */
    DOCUMENT("doc docx wps xls xlsx et ppt pptx dps ofd rtf txt csv");

    private static final List<String> PACKED = List.of("zip", "rar", "7z", "tar", "gz");
    private static final int HEAD = 1024;

    private final String extensions;

    FileKind(String extensions) {
        this.extensions = extensions;
    }

    /** The extensions of this kind, in lower case, without dots. */
    public List<String> extensions() {
        return List.of(extensions.split(" ", -1));
    }

    /** Every extension the archive takes. */
    public static List<String> allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions().stream()).toList();
    }

    /** The kind of a file of that name; empty for one the archive does not take. */
    public static Optional<FileKind> of(String name) {
        String extension = FileNames.extension(name).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.extensions().contains(extension)).findFirst();
    }

    /**
     * Lets a file in or says why not: packed files hide what is in them, programs do harm, half a download is no PDF.
     *
     * @throws Refused when the kind is not taken or the content contradicts it
     */
    static void accept(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            // a folder, a missing file: the copy says so in better words
            return;
        }
        if (PACKED.contains(FileNames.extension(name).toLowerCase(Locale.ROOT))) {
            throw Refused.because("archive.kind-packed", name);
        }
        FileKind kind = of(name).orElseThrow(() -> Refused.because("archive.kind", name));
        String head = head(file);
        if (head.startsWith("MZ") || head.startsWith("\u007fELF")) {
            throw Refused.because("archive.kind-program", name);
        }
        if (kind == PDF && !head.isEmpty() && !head.contains("%PDF-")) {
            throw Refused.because("archive.kind-not-pdf", name);
        }
    }

    // Empty where it cannot be read: the copy says so in better words.
    private static String head(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }
}
