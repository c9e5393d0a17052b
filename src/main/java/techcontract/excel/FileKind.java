package techcontract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import techcontract.kernel.Refused;

/** What kind of table a file is (文件格式): its first bytes decide, its extension must agree. */
enum FileKind {
    XLSX(".xlsx", ".xlsm"), XLS(".xls", ".xls"), CSV(".csv", ".txt");

    /** Larger files are refused unread; a ledger of 100,000 contracts takes some 15 MB. */
    static final long LARGEST_FILE = 50L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String extension;
    private final String alsoExtension;

    FileKind(String extension, String alsoExtension) {
        this.extension = extension;
        this.alsoExtension = alsoExtension;
    }

    static FileKind of(Path file) throws IOException {
        String name = SheetReader.nameOf(file);
        refuseUnreadable(file, name);
        FileKind named = named(name);
        byte[] start = firstBytes(file);
        if (Arrays.equals(start, ZIP)) {
            return agreed(XLSX, named, name);
        }
        if (Arrays.equals(start, OLE2)) {
            refuseOtherOle2(file, name);
            return agreed(XLS, named, name);
        }
        if (named != CSV) {
            throw Refused.because("excel.open.text", name, named.extension);
        }
        return CSV;
    }

    private static void refuseUnreadable(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            throw Refused.because("excel.open.missing", name);
        }
        if (Files.isDirectory(file)) {
            throw Refused.because("excel.open.folder", name);
        }
        if (!Files.isReadable(file)) {
            throw Refused.because("excel.open.unreadable", name);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw Refused.because("excel.open.empty", name);
        }
        if (size > LARGEST_FILE) {
            throw Refused.because("excel.limit.file", name, LARGEST_FILE >> 20);
        }
    }

    private static FileKind named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (small.endsWith(kind.extension) || small.endsWith(kind.alsoExtension)) {
                return kind;
            }
        }
        throw Refused.because("excel.open.extension", name);
    }

    private static FileKind agreed(FileKind content, FileKind named, String name) {
        if (content != named) {
            throw Refused.because("excel.open.otherKind", name, content.extension);
        }
        return content;
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(ZIP.length);
        }
    }

    // An encrypted .xlsx is an OLE2 file too, so the password must be named before the wrong extension.
    private static void refuseOtherOle2(Path file, String name) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = parts.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw Refused.because("excel.open.password", name);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw Refused.because("excel.open.noWorkbook", name);
            }
        }
    }
}
