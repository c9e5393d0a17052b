package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is called in the end, whatever was typed into the system's window. */
class DialogsTest {
    private static final ExtensionFilter WORKBOOK = new ExtensionFilter("工作簿", "*.xlsx", "*.xlsm");

    @ParameterizedTest
    @CsvSource({
            "统计, 年报.xlsx, 统计.xlsx",
            "统计.xlsx, 年报.xlsx, 统计.xlsx",
            "统计.XLSX, 年报.xlsx, 统计.XLSX",
            "统计.xlsm, 年报.xlsx, 统计.xlsm",
            "2022.1—6, 年报.xlsm, 2022.1—6.xlsm",
            "统计.zip, 年报.xlsx, 统计.zip.xlsx",
            "说明, 没有扩展名, 说明"})
    void addsTheExtensionThatIsMissing(String typed, String proposed, String saved) {
        assertThat(Dialogs.withExtension(Path.of("/a", typed), proposed, WORKBOOK)).isEqualTo(Path.of("/a", saved));
    }
}
