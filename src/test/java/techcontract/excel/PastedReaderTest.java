package techcontract.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedReaderTest {
    // Copied from Excel: A1 项目名称, B1 备注, A2 "甲"项目 as typed, B2 two lines with quotes in them, A3 empty, B3 12.5.
    @Test
    void readsABlockAsExcelCopiesIt() {
        String block = "项目名称\t备注\r\n\"甲\"项目\t\"第一行\n他说\"\"行\"\"\"\r\n\t12.5\r\n";

        assertThat(cells(block)).containsExactly(List.of("项目名称", "备注"), List.of("\"甲\"项目", "第一行\n他说\"行\""),
                List.of("", "12.5"));
    }

    @Test
    void writesLineBreaksWithinACellInOneForm() {
        assertThat(cells("\"一\r\n二\"\t\"三\n四\"\r\n")).containsExactly(List.of("一\n二", "三\n四"));
    }

    @Test
    void keepsAQuoteThatIsNeverClosed() {
        assertThat(cells("\"甲\t乙\r\n丙\t丁\r\n")).containsExactly(List.of("\"甲", "乙"), List.of("丙", "丁"));
    }

    @Test
    void keepsQuotesAroundAWholeCellThatNeededNone() {
        assertThat(cells("\"甲\"\t乙")).containsExactly(List.of("\"甲\"", "乙"));
    }

    @Test
    void countsEmptyRowsAsTheSpreadsheetDoes() {
        List<Integer> numbers = new ArrayList<>();
        try (SheetReader reader = SheetReader.pasted("块", "甲\n\t\n\n乙\n")) {
            reader.forEach(row -> numbers.add(row.number()));
        }

        assertThat(numbers).containsExactly(1, 4);
    }

    @Test
    void aTabWithinACellIsNoNewCell() {
        assertThat(cells("\"a\tb\"\tc\n")).containsExactly(List.of("a\tb", "c"));
    }

    private static List<List<String>> cells(String block) {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.pasted("块", block)) {
            for (SheetRow row : reader) {
                List<String> cells = new ArrayList<>();
                for (int place = 0; place < row.width(); place++) {
                    cells.add(row.cell(place).text());
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
