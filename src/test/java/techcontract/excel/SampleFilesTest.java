package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample files were written by another program in another language. */
class SampleFilesTest {
    private static final Path SAMPLES = Path.of(Objects.requireNonNull(System.getProperty("techcontract.samples")));

    @ParameterizedTest
    @CsvSource({"01-空文件.xlsx, excel.open.empty", "04-文本冒充xlsx.xlsx, excel.open.text",
            "05-xls冒充xlsx.xlsx, excel.open.otherKind", "06-xlsx冒充xls.xls, excel.open.otherKind",
            "07-截断的压缩包.xlsx, excel.open.broken", "08-有密码.xlsx, excel.open.password",
            "09-压缩炸弹.xlsx, excel.limit.inflated", "10-外部实体.xlsx, excel.open.doctype",
            "11-实体膨胀.xlsx, excel.open.doctype", "32-引号不配对.csv, excel.csv.quote"})
    void refusesTheFileSayingWhy(String name, String key) {
        assertThat(HandMade.refusal(SAMPLES.resolve("bad").resolve(name))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"02-空工作簿.xlsx, 0", "03-只有表头.xlsx, 1", "12-百万空行.xlsx, 4", "13-三万空行带行号.xlsx, 4", "31-UTF-16.csv, 4"})
    void readsOnlyTheRowsWithContent(String name, int rows) {
        assertThat(HandMade.read(SAMPLES.resolve("bad").resolve(name))).hasSize(rows);
    }

    @Test
    void showsErrorsOfFormulas() {
        var rows = HandMade.lines(SAMPLES.resolve("bad").resolve("18-公式错误.xlsx"));

        assertThat(rows.get(2)).contains("|#REF!|");
        assertThat(rows.get(3)).contains("|#DIV/0!|");
    }

    @Test
    void readsTheSameFromBothCharsets() {
        assertThat(HandMade.lines(SAMPLES.resolve("台账样例2012（GBK）.csv"))).hasSize(16)
                .isEqualTo(HandMade.lines(SAMPLES.resolve("台账样例2012（UTF-8）.csv")));
    }
}
