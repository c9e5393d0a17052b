package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final String ONE_ROW = "<row r=\"1\"><c r=\"A1\"><v>12345</v></c></row>";

    @TempDir private Path folder;
    private Path xlsx;

    @BeforeEach
    void nameFile() {
        xlsx = folder.resolve("合同台账.xlsx");
    }

    @Test
    void refusesElementsNestedWithoutEnd() throws IOException {
        new HandMade().rows("<a>".repeat(1_000_000)).save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.broken");
    }

    @Test
    void refusesMoreNamesThanAnyTableHas() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("<row n").append(i).append("=\"\"/>");
        }
        new HandMade().rows(rows.toString()).save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.broken");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        new HandMade().rows("<row/>".repeat(12_000_000)).save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.limit.inflated");
    }

    @Test
    void refusesAZipBombInsideOneText() throws IOException {
        new HandMade().texts("<si><t>" + "a".repeat(30_000_000) + "</t></si>").save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.limit.inflated");
    }

    @Test
    void readsAMillionStyledEmptyRowsAsNothing() throws IOException {
        StringBuilder rows = new StringBuilder(ONE_ROW);
        for (int row = 2; row <= 1_000_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" s=\"1\" customFormat=\"1\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/></row>");
        }
        new HandMade().rows(rows.toString()).save(xlsx);

        assertThat(HandMade.lines(xlsx)).containsExactly("1: 12345");
    }

    @Test
    void refusesBillionLaughs() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        new HandMade().part("xl/sharedStrings.xml", laughs + "]><sst><si><t>&l9;</t></si></sst>")
                .rows(ONE_ROW)
                .save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.doctype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml"})
    void refusesDoctypeInAnyPartAndFetchesNothing(String part) throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/evil.dtd";
            new HandMade().part(part, "<!DOCTYPE a SYSTEM \"" + address + "\" [<!ENTITY e SYSTEM \"" + address
                    + "\">]><a>&e;</a>").save(xlsx);

            assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.doctype");
            assertThat(visits).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsNothingOutsideTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.xml"), HandMade.worksheet(ONE_ROW));
        String links = HandMade.relations("worksheet", secret.toUri().toString());
        new HandMade()
                .part("xl/_rels/workbook.xml.rels",
                        links.replace("<Relationship ", "<Relationship TargetMode=\"External\" "))
                .save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.open.noSheet");
    }

    @Test
    void refusesMoreRowsThanItReads() throws IOException {
        Path file = Files.writeString(folder.resolve("长.csv"), "1\n".repeat(SheetReader.MOST_ROWS + 1));

        assertThat(HandMade.refusal(file)).isEqualTo("excel.limit.rows");
    }

    @Test
    void refusesMoreColumnsThanItReads() throws IOException {
        new HandMade().rows("<row r=\"3\"><c r=\"ALM3\"><v>1</v></c></row>").save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.limit.columns");
    }

    @Test
    void refusesATextLongerThanACellMayHold() throws IOException {
        new HandMade().texts("<si><t>" + "字".repeat(SheetReader.LONGEST_TEXT + 1) + "</t></si>")
                .rows("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>")
                .save(xlsx);

        assertThat(HandMade.refusal(xlsx)).isEqualTo("excel.limit.text");
    }
}
