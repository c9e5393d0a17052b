package techcontract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Refused;
import techcontract.storage.AuditEntry;
import techcontract.testing.TestDesk;

class HolidayTableTest {
    private static final Deadline THREE_DAYS = new Deadline(3, true, new Provenance("", Certainty.LOCAL, ""));

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("desk"));
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    // 5 to 12 February off and Sunday the 14th worked, as invented below: 14, 15, 16.
    @Test
    void countsByAnImportedYearAtOnceAndAfterAReopening() throws IOException {
        Path file = folder.resolve("2027 放假.csv");
        Files.writeString(file, invented2027(), Charset.forName("GBK"));
        assertThat(desk.calendar().knows(2027)).isFalse();
        assertThat(desk.calendar().due(LocalDate.of(2027, 2, 4), THREE_DAYS)).isEqualTo(LocalDate.of(2027, 2, 9));

        HolidayProposal proposal = desk.holidays().read(file);
        desk.holidays().take(TestDesk.CLERK, proposal);

        assertThat(proposal.years()).containsExactly(2027);
        assertThat(proposal.fresh()).hasSize(14);
        assertThat(desk.calendar().knows(2027)).isTrue();
        assertThat(desk.calendar().due(LocalDate.of(2027, 2, 4), THREE_DAYS)).isEqualTo(LocalDate.of(2027, 2, 16));
        assertThat(audited("rules.holidays")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("2027 放假.csv +14 ~0"));
        desk.close();
        desk = TestDesk.in(folder.resolve("desk"));
        assertThat(desk.calendar().due(LocalDate.of(2027, 2, 4), THREE_DAYS)).isEqualTo(LocalDate.of(2027, 2, 16));
        assertThatThrownBy(() -> desk.holidays().read(file)).isInstanceOf(Refused.class)
                .hasMessageContaining("完全相同");
    }

    @Test
    void readsDaysAsAWorkbookKeepsThem() {
        Path file = folder.resolve("放假.xlsx");
        try (SheetWriter book = new SheetWriter()) {
            SheetPage page = book.page("2027", PageLayout.portrait(14, 8, 20));
            page.headings(Heading.of("日期"), Heading.of("休班"), Heading.of("名称"));
            page.row(CellValue.date(LocalDate.of(2027, 10, 1)), CellValue.text("休"), CellValue.text("国庆节"));
            page.row(CellValue.text("2027年10月9日"), CellValue.text("班"), CellValue.text("国庆节"));
            book.save(file);
        }

        List<Holiday> days = desk.holidays().read(file).fresh();

        assertThat(days).extracting(Holiday::toString).containsExactly("2027-10-01 休 国庆节", "2027-10-09 班 国庆节");
        assertThat(days).extracting(Holiday::source).containsOnly("放假.xlsx");
    }

    @Test
    void namesEveryRowThatIsWrong() throws IOException {
        Path file = folder.resolve("错.csv");
        Files.writeString(file, """
                日期,休班,名称,出处
                2027-02-30,休,春节,
                2027-02-05,放假,春节,
                2027-02-06,休,,
                2027-02-07,休,春节,
                2027/2/7,班,春节,
                """);

        assertThatThrownBy(() -> desk.holidays().read(file)).isInstanceOf(Refused.class)
                .hasMessageContaining("第 2 行：日期“2027-02-30”看不懂")
                .hasMessageContaining("第 3 行：“放假”不是“休”也不是“班”")
                .hasMessageContaining("第 4 行：没有写名称")
                .hasMessageContaining("第 6 行：2027-02-07 前面已经有一行");
        assertThat(desk.calendar().in(2027)).isEmpty();
    }

    @Test
    void letsTheBureauOverruleADayAndTakesThatBack() {
        LocalDate day = LocalDate.of(2026, 5, 9);
        assertThat(desk.calendar().isWorkingDay(day)).isTrue();

        desk.holidays().put(TestDesk.CLERK, new Holiday(day, false, "本地活动", "区政府通知"));
        assertThat(desk.calendar().isWorkingDay(day)).isFalse();
        assertThat(desk.calendar().isOwn(day)).isTrue();
        assertThat(desk.calendar().in(2026)).hasSize(39);

        desk.holidays().remove(TestDesk.CLERK, day);
        assertThat(desk.calendar().isWorkingDay(day)).isTrue();
        assertThatThrownBy(() -> desk.holidays().remove(TestDesk.CLERK, day)).isInstanceOf(Refused.class)
                .hasMessageContaining("不是本机构录入的");
        assertThat(audited("rules.holiday")).extracting(AuditEntry::detail)
                .containsExactly("2026-05-09 班 劳动节 → 2026-05-09 休 本地活动", "2026-05-09 休 本地活动 → ");
    }

    @Test
    void oneEnteredDayDoesNotMakeAYearKnown() {
        desk.holidays().put(TestDesk.CLERK, new Holiday(LocalDate.of(2027, 1, 1), false, "元旦", ""));

        assertThat(desk.calendar().knows(2027)).isFalse();
        assertThat(desk.calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    }

    private static String invented2027() {
        Stream<String> festival = LocalDate.of(2027, 2, 5)
                .datesUntil(LocalDate.of(2027, 2, 13))
                .map(day -> day + ",休,春节,虚构");
        Stream<String> others = Stream.of("2027-01-01", "2027/4/5", "2027.5.1", "2027年5月2日", "2027-05-03")
                .map(day -> day + ",休,节日,虚构");
        return Stream.concat(Stream.of("date,kind,name,source"),
                Stream.concat(festival, Stream.concat(others, Stream.of("2027-02-14,班,春节,虚构"))))
                .reduce("", (text, line) -> text + line + "\r\n");
    }

    private List<AuditEntry> audited(String action) {
        return desk.database()
                .read(session -> session.createSelectionQuery("from AuditEntry where action = :action order by id",
                        AuditEntry.class).setParameter("action", action).getResultList());
    }
}
