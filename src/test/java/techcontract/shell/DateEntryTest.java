package techcontract.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateEntryTest {
    private final DateEntry entry = new DateEntry(
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest
    @CsvSource({"2026-03-12,2026-03-12", "20260312,2026-03-12", "0312,2026-03-12", "3-12,2026-03-12",
            "2026.3.12,2026-03-12", "2026/3/12,2026-03-12", "2026年3月12日,2026-03-12", "3月12日,2026-03-12",
            "２０２５０３１２,2025-03-12", "2024-2-29,2024-02-29", "今天,2026-11-22", "昨天,2026-11-21"})
    void readsDatesAsClerksTypeThem(String typed, LocalDate date) {
        assertThat(entry.read(typed).value()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "202603", "明年", "2026-03", "26-03-12"})
    void saysWhatIsNotADate(String typed) {
        assertThat(entry.read(typed).problem().orElseThrow().toString()).contains("不是日期");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-29,2026 年 2 月没有 29 日", "1301,没有 13 月", "0026-03-12,年份 26 不对"})
    void saysWhichPartDoesNotExist(String typed, String words) {
        assertThat(entry.read(typed).problem().orElseThrow().toString()).contains(words);
    }

    @Test
    void takesBlanksForNothing() {
        assertThat(entry.read(" ").value()).isEmpty();
        assertThat(entry.read(" ").problem()).isEmpty();
    }
}
