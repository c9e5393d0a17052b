package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
    private static final String ONE_ROW = "<row r=\"1\"><c r=\"A1\"><v>12345</v></c></row>";

    @TempDir private Path folder;
    private Path xlsx;
    private Path xls;

    @BeforeEach
    void nameFiles() {
        xlsx = folder.resolve("合同台账.xlsx");
        xls = folder.resolve("合同台账.xls");
    }

    private Path saveXls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream bytes = Files.newOutputStream(xls)) {
            book.createSheet().createRow(0).createCell(0).setCellValue(1);
            book.write(bytes);
        }
        return xls;
    }

    private Path ole2(Path file, String entry, byte[] content) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(); OutputStream bytes = Files.newOutputStream(file)) {
            parts.getRoot().createDocument(entry, new ByteArrayInputStream(content));
            parts.writeFilesystem(bytes);
        }
        return file;
    }

    @Test
    void refusesAMissingFile() {
        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.missing");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.folder");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.createFile(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.empty");
    }

    @Test
    void refusesAFileLargerThanAnyTable() throws IOException {
        try (var channel = Files.newByteChannel(xlsx, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            channel.position(FileKind.LARGEST_FILE).write(ByteBuffer.wrap(new byte[1]));
        }

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.limit.file");
    }

    @Test
    void refusesAnExtensionItDoesNotKnow() throws IOException {
        Path file = new HandMade().save(folder.resolve("台账.et"));

        assertThat(HandMade.refusal(file)).isEqualTo("excel.open.extension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void refusesTextNamedAsAWorkbook(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "<html><table><tr><td>1</td></tr></table></html>");

        assertThat(HandMade.refusal(file)).isEqualTo("excel.open.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.csv"})
    void refusesXlsxUnderAnotherName(String name) throws IOException {
        assertThat(HandMade.refusal(new HandMade().save(folder.resolve(name)))).isEqualTo("excel.open.otherKind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.csv"})
    void refusesXlsUnderAnotherName(String name) throws IOException {
        Path file = Files.copy(saveXls(), folder.resolve(name));

        assertThat(HandMade.refusal(file)).isEqualTo("excel.open.otherKind");
    }

    @Test
    void refusesAWordDocumentNamedXlsx() throws IOException {
        new HandMade().part("_rels/.rels", HandMade.relations("officeDocument", "word/document.xml"))
                .part("word/document.xml", "<w:document xmlns:w=\"urn:w\"/>")
                .save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.noWorkbook");
    }

    @Test
    void refusesAnotherZipNamedXlsx() throws IOException {
        new HandMade().part("_rels/.rels", "<a/>").save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.noWorkbook");
    }

    @Test
    void refusesABinaryWorkbook() throws IOException {
        new HandMade().part("_rels/.rels", HandMade.relations("officeDocument", "xl/workbook.bin")).save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.binary");
    }

    @Test
    void refusesAWordDocumentNamedXls() throws IOException {
        assertThat(HandMade.refusal(ole2(xls, "WordDocument", new byte[5000]))).isEqualTo("excel.open.noWorkbook");
    }

    @Test
    void refusesExcel95() throws IOException {
        assertThat(HandMade.refusal(ole2(xls, "Book", new byte[5000]))).isEqualTo("excel.open.old");
    }

    @Test
    void refusesAWorkbookWithoutAVisibleSheet() throws IOException {
        new HandMade().book("<sheets><sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"r0\"/></sheets>")
                .save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.noSheet");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 100, 600, -30, -1})
    void refusesATruncatedXlsx(int length) throws IOException {
        byte[] all = Files.readAllBytes(new HandMade().rows(ONE_ROW).save(xlsx));
        Files.write(xlsx, Arrays.copyOf(all, length < 0 ? all.length + length : length));

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 512, 1000, 2048})
    void refusesATruncatedXls(int length) throws IOException {
        Files.write(xls, Arrays.copyOf(Files.readAllBytes(saveXls()), length));

        assertThat(HandMade.refusal(xls)).isEqualTo("excel.open.broken");
    }

    @Test
    void refusesAnXlsOfRubbish() throws IOException {
        byte[] rubbish = new byte[50_000];
        new Random(3).nextBytes(rubbish);
        ole2(xls, "Workbook", rubbish);

        assertThat(HandMade.refusal(xls)).isEqualTo("excel.open.broken");
    }

    @Test
    void refusesAnXlsTooLargeForMemory() throws IOException {
        saveXls();
        try (var channel = Files.newByteChannel(xls, StandardOpenOption.WRITE)) {
            channel.position(XlsReader.LARGEST_FILE).write(ByteBuffer.wrap(new byte[512]));
        }

        assertThat(HandMade.refusal(xls)).isEqualTo("excel.limit.xls");
    }

    @Test
    void refusesAChangedDigit() throws IOException {
        byte[] sheet = HandMade.worksheet(ONE_ROW).getBytes(StandardCharsets.UTF_8);
        try (OutputStream bytes = Files.newOutputStream(xlsx); ZipOutputStream zip = new ZipOutputStream(bytes)) {
            stored(zip, "_rels/.rels", HandMade.relations("officeDocument", "xl/workbook.xml"));
            stored(zip, "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" r:id=\"r0\"/></sheets></workbook>");
            stored(zip, "xl/_rels/workbook.xml.rels", HandMade.relations("worksheet", "sheet.xml"));
            stored(zip, "xl/sheet.xml", new String(sheet, StandardCharsets.UTF_8));
        }
        assertThat(HandMade.lines(xlsx)).containsExactly("1: 12345");
        String all = Files.readString(xlsx, StandardCharsets.ISO_8859_1);
        Files.writeString(xlsx, all.replace("12345", "92345"), StandardCharsets.ISO_8859_1);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.broken");
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Test
    void refusesAnXlsxWithPassword() throws Exception {
        EncryptionInfo how = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = how.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(xlsx)) {
            book.createSheet();
            try (OutputStream hidden = encryptor.getDataStream(parts)) {
                book.write(hidden);
            }
            parts.writeFilesystem(bytes);
        }

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.password");
    }

    @Test
    void refusesAnXlsWithPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            saveXls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(HandMade.refusal(xls)).isEqualTo("excel.open.password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "<row r=\"x\"/>", "<row r=\"1\">&nowhere;</row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "<row r=\"1\"><c r=\"A1\"><v>\u0001</v></c></row>",
            "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"7\"><v>1</v></c></row>"})
    void refusesBrokenXml(String rows) throws IOException {
        new HandMade().rows(rows).save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.broken");
    }
}
