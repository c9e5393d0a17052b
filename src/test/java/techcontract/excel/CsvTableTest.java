package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import techcontract.kernel.Refused;

class CsvTableTest {
    @Test
    void givesCellsByColumnName() {
        CsvTable table = CsvTable.read(new StringReader("code,name\n01,技术开发\n02,\" 技术,转让 \"\n"));

        assertThat(table.rows()).extracting(row -> row.get("code")).containsExactly("01", "02");
        assertThat(table).extracting(row -> row.get("name")).containsExactly("技术开发", "技术,转让");
    }

    @Test
    void refusesAMissingColumnByRowAndName() {
        CsvTable.Row row = CsvTable.read(new StringReader("code\n01\n02\n")).rows().get(1);

        assertThatThrownBy(() -> row.get("name")).isInstanceOf(Refused.class).hasMessageContainingAll("第 3 行", "name");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        StringReader text = new StringReader("code,name\n01,技术开发\n02\n");

        assertThatThrownBy(() -> CsvTable.read(text)).isInstanceOf(Refused.class).hasMessageContaining("第 3 行");
    }
}
