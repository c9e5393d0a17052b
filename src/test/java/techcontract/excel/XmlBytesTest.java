package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
    @Test
    void writesEveryCharacterAsUtf8() throws IOException {
        for (int first = 0xA0; first < Character.MAX_CODE_POINT; first += 0x1000) {
            String text = IntStream.range(first, Math.min(first + 0x1000, Character.MAX_CODE_POINT))
                    .filter(character -> !(character <= 0xFFFF && Character.isSurrogate((char) character)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(written(new XmlBytes().text(text))).as("from %x", first)
                    .isEqualTo(("<t>" + text + "</t>").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void escapesWhatXmlWouldTakeForItself() throws IOException {
        assertThat(written(new XmlBytes().text("a<b>&\"\r"))).asString(StandardCharsets.UTF_8)
                .isEqualTo("<t xml:space=\"preserve\">a&lt;b&gt;&amp;\"&#13;</t>");
        assertThat(written(new XmlBytes().text("a b"))).asString(StandardCharsets.UTF_8).isEqualTo("<t>a b</t>");
        assertThat(written(new XmlBytes().text(" a"))).asString(StandardCharsets.UTF_8)
                .isEqualTo("<t xml:space=\"preserve\"> a</t>");
        assertThat(written(new XmlBytes().text("\r".repeat(5000)))).asString(StandardCharsets.UTF_8)
                .isEqualTo("<t xml:space=\"preserve\">" + "&#13;".repeat(5000) + "</t>");
    }

    @Test
    void writesNumbersToTheLastBit() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0
                    ? BigDecimal.valueOf(random.nextLong(), random.nextInt(12)).doubleValue()
                    : random.nextInt();
            String text = new String(written(new XmlBytes().number(number)), StandardCharsets.UTF_8);

            assertThat(new BigDecimal(text).doubleValue()).isEqualTo(number);
        }
        assertThat(written(new XmlBytes().number(-120))).asString(StandardCharsets.UTF_8).isEqualTo("-120");
    }

    private static byte[] written(XmlBytes xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        xml.writeTo(bytes);
        return bytes.toByteArray();
    }
}
