package techcontract.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techcontract.bureau.Bureau;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.party.Particulars;
import techcontract.testing.ShippedCodes;

/** The five types of the Civil Code and the four from before, of the same contracts. */
class FourTypesTest {
    private static List<StatisticsRow> rows(ReportTable id, String... types) {
        YearlyStatistics statistics = new YearlyStatistics(ShippedCodes.TABLES, Bureau.FIRST,
                ReportPeriod.whole(new ReportYear(2022)));
        for (String type : types) {
            statistics.addThisYear(ofType(type));
        }
        return statistics.tables().stream().filter(table -> table.id() == id).findFirst().orElseThrow().rows();
    }

    private static CountedContract ofType(String type) {
        Money million = Money.ofYuan("1000000");
        return new CountedContract(1, "2022440701000001", "invented", type, Particulars.EMPTY, Particulars.EMPTY, "",
                "", "", "", "", null, null, null, million, million, "", LocalDate.of(2022, 3, 1), "", "");
    }

    private static List<String> labels(List<StatisticsRow> rows) {
        return rows.stream().map(StatisticsRow::label).toList();
    }

    private static List<String> counted(List<StatisticsRow> rows) {
        return rows.stream()
                .filter(row -> row.thisYear().count() > 0)
                .map(row -> row.label() + " " + row.thisYear().count())
                .toList();
    }

    @Test
    void showsFiveTypesWithTransferAndLicenceTogetherBesides() {
        List<StatisticsRow> rows = rows(ReportTable.TYPES, "11", "21", "24", "31", "32");

        assertThat(labels(rows)).containsExactly("技术开发", "技术转让", "技术许可", "技术咨询", "技术服务", "# 技术转让、技术许可合计", "总计");
        assertThat(counted(rows)).containsExactly("技术开发 1", "技术转让 2", "技术许可 2", "# 技术转让、技术许可合计 4", "总计 5");
    }

    @Test
    void countsLicencesAsTransfersInTheFourTypes() {
        List<StatisticsRow> rows = rows(ReportTable.FOUR_TYPES, "11", "21", "24", "31", "3", "39");

        assertThat(labels(rows)).containsExactly("技术开发", "技术转让（含技术许可）", "技术咨询", "技术服务", "总计");
        assertThat(counted(rows)).containsExactly("技术开发 1", "技术转让（含技术许可） 5", "总计 6");
    }

    @Test
    void countsEachLicenceWithTheTransferOfItsRightInTheFourTypes() {
        List<StatisticsRow> rows = rows(ReportTable.FOUR_SUBTYPES, "24", "31", "23", "32", "3", "33");

        assertThat(counted(rows)).containsExactly("技术转让（含技术许可） 6", "技术秘密转让（含许可） 2", "专利实施许可 2",
                "计算机软件著作权转让（含许可） 1", "未分子类 1", "总计 6");
    }

    @Test
    void keepsAContractWhoseTypeIsKnownOnlyAtTheTopBelowItsParent() {
        List<StatisticsRow> rows = rows(ReportTable.SUBTYPES, "1", "11");

        assertThat(counted(rows)).containsExactly("技术开发 2", "委托开发 1", "未分子类 1", "总计 2");
    }

    @Test
    void keepsAContractWithoutATypeInARowOfItsOwn() {
        List<StatisticsRow> rows = rows(ReportTable.TYPES, "", "unheard-of");

        assertThat(counted(rows)).containsExactly("未填写 2", "总计 2");
    }

    @Test
    void leavesContractsWithoutAPlanOutOfBothSidesOfThePlan() {
        List<StatisticsRow> rows = rows(ReportTable.PLAN_SOURCES, "11");

        assertThat(counted(rows)).containsExactly("未填写 1", "总计 1");
    }
}
