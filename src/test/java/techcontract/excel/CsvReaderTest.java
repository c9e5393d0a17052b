package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("台账.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void findsTheCharsetOut(String charset) throws IOException {
        Files.writeString(file, "合同名称,金额\n喆琨科技,1250.00\n", Charset.forName(charset));

        assertThat(HandMade.lines(file)).containsExactly("1: 合同名称|金额", "2: 喆琨科技|1250.00");
    }

    @Test
    void leavesTheByteOrderMarkOut() throws IOException {
        Files.writeString(file, "\uFEFF名称,金额\n", StandardCharsets.UTF_8);
        Path little = Files.write(folder.resolve("b.csv"), "\uFEFF名称\t金额\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(HandMade.lines(file)).containsExactly("1: 名称|金额");
        assertThat(HandMade.lines(little)).containsExactly("1: 名称|金额");
    }

    @Test
    void looksAtTheWholeFileForTheCharset() throws IOException {
        Files.write(file, ("a,b\n".repeat(50_000) + "技术,合同\n").getBytes(Charset.forName("GBK")));

        assertThat(HandMade.lines(file).getLast()).isEqualTo("50001: 技术|合同");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorOut(String separator) throws IOException {
        String lines = "台账\n名称,全称;金额\t元\n".replaceAll("[,;\t]", " ").replace("全称 金额", "全称" + separator + "金额");
        Files.writeString(file, lines + "\"a,;\t\"" + separator + "1\n");

        assertThat(HandMade.lines(file)).containsExactly("1: 台账", "2: 名称 全称|金额 元", "3: a,;\t|1");
    }

    @Test
    void readsAllCellsAsText() throws IOException {
        Files.writeString(file, "001,1.50,=1+1,TRUE\n");

        SheetRow row = HandMade.read(file).getFirst();

        assertThat(row.cell(0)).hasToString("TEXT 001");
        assertThat(row.cell(1)).hasToString("TEXT 1.50");
        assertThat(row.cell(2)).hasToString("TEXT =1+1");
        assertThat(row.cell(3)).hasToString("TEXT TRUE");
    }

    @Test
    void numbersRowsAsASpreadsheetWould() throws IOException {
        Files.writeString(file, "a,\"两\n行\"\r\n\r\n,\nb,\"引\"\"号\"\"\"");

        assertThat(HandMade.lines(file)).containsExactly("1: a|两\n行", "4: b|引\"号\"");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws IOException {
        Files.writeString(file, "a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(1000));

        assertThat(HandMade.refusal(file)).isEqualTo("excel.csv.quote");
        assertThatThrownBy(() -> HandMade.read(file)).hasMessageContaining("第 3 行");
    }

    @Test
    void refusesAQuoteThatWouldTakeAllMemory() throws IOException {
        Files.writeString(file, "a,b\n3,\"4\n" + "5,6\n".repeat(5_000_000));

        assertThat(HandMade.refusal(file)).isEqualTo("excel.csv.quote");
    }

    @Test
    void refusesTextBehindAQuote() throws IOException {
        Files.writeString(file, "a,b\n1,\"二\"三\n");

        assertThatThrownBy(() -> HandMade.read(file)).hasMessageContaining("第 2 行");
    }

    @Test
    void refusesAnUnknownCharset() throws IOException {
        Files.write(file, new byte[]{'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});

        assertThat(HandMade.refusal(file)).isEqualTo("excel.csv.charset");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(file, new byte[]{'a', 0, 1, 2, 'b'});

        assertThat(HandMade.refusal(file)).isEqualTo("excel.csv.binary");
    }

    @Test
    void refusesATextLongerThanACellMayHold() throws IOException {
        Files.writeString(file, "a\n" + "b".repeat(SheetReader.LONGEST_TEXT + 1) + "\n");

        assertThatThrownBy(() -> HandMade.read(file)).hasMessageContaining("单元格 A2");
    }
}
