package techcontract.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import techcontract.kernel.Unavailable;
import techcontract.kernel.WholeFile;

/**
 * Writes a .xlsx workbook (写工作簿), from small printed tables to ledgers of 100,000 rows; close it to free its temporary
 * files.
 */
public final class SheetWriter implements AutoCloseable {
    private final StreamedBook book;
    private final SheetStyles styles;
    private final List<SheetPage> pages = new ArrayList<>();

    /** A workbook without pages (空工作簿). */
    public SheetWriter() {
        this.book = new StreamedBook();
        this.styles = new SheetStyles(book.library());
    }

    /**
     * Adds a sheet (添加工作表) behind the others.
     *
     * @param name what stands on its tab, at most 31 characters and none of {@code []:*?/\}
     * @throws Unavailable when there is no room for its temporary file
     * @throws IllegalArgumentException when there is one of that name or Excel does not allow it
     */
    public SheetPage page(String name, PageLayout layout) {
        XSSFSheet sheet = book.library().createSheet(name);
        SheetPage page = new SheetPage(sheet, book.rowsOf(sheet), layout, styles);
        pages.add(page);
        return page;
    }

    /**
     * Saves the workbook (保存) in one go: either the whole new file is there or the old one is untouched.
     *
     * @throws Unavailable when the folder is missing or read-only, the disk full, or the file open in another program
     */
    public void save(Path file) {
        setPrintAreas();
        WholeFile.replace(file, book::writeTo);
    }

    /**
     * Saves the workbook so that Excel and WPS ask for a password before they show it (加密保存; ECMA-376 agile
     * encryption).
     *
     * @throws Unavailable as above
     */
    public void save(Path file, String password) {
        setPrintAreas();
        WholeFile.replace(file, bytes -> encrypt(password, bytes));
    }

    private void encrypt(String password, OutputStream bytes) throws IOException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream content = encryptor.getDataStream(container)) {
                book.writeTo(content);
            } catch (GeneralSecurityException e) {
                throw new IOException("cannot be encrypted", e);
            }
            container.writeFilesystem(bytes);
        }
    }

    private void setPrintAreas() {
        for (int i = 0; i < pages.size(); i++) {
            SheetPage page = pages.get(i);
            if (page.rows() > 0) {
                book.library().setPrintArea(i, 0, page.columns() - 1, 0, page.printedRows() - 1);
            }
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException _) {
            // a temporary file is left behind at worst
        }
    }
}
