package techcontract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.CountedContract;
import techcontract.contract.CountedTotal;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.party.Particulars;
import techcontract.storage.DatabaseLocation;
import techcontract.testing.PastContracts;
import techcontract.testing.ShippedCodes;

class LedgerSheetTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @TempDir Path folder;

    private static CountedContract contract(Particulars seller, Particulars buyer) {
        return new CountedContract(1, "2025440701000001", "=1+1 控制系统", "31", seller, buyer, "03", "21", "5", "0206",
                "38", LocalDate.of(1899, 5, 6), LocalDate.of(2025, 5, 6), null, Money.ofYuan("123456.78"),
                Money.ofYuan("0.01"), "2", LocalDate.of(2025, 5, 8), "陈红", "两行\n备注");
    }

    private List<List<String>> rows(CountedContract contract) throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (SheetWriter writer = new SheetWriter()) {
            new LedgerSheet(writer, "台账", "登记台账", ShippedCodes.TABLES).write(contract);
            writer.save(file);
        }
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (InputStream bytes = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            for (Row row : book.getSheetAt(0)) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
                rows.add(texts);
            }
        }
        return rows;
    }

    @Test
    void writesTheColumnsOfABureausLedger() throws IOException {
        Particulars seller = Particulars.briefly("银湖装备", "91440704MA4UXB123F", "0211", "142", "440704");
        Particulars buyer = Particulars.briefly("Weiss GmbH", "", "500", "304", "");

        List<List<String>> rows = rows(contract(seller, buyer));

        assertThat(rows.get(1)).containsExactly("序号", "合同登记编号", "项目名称", "合同类别", "卖方名称", "卖方统一社会信用代码", "卖方性质",
                "卖方所在地", "买方名称", "买方性质", "买方所在地(国别)", "技术领域", "知识产权", "计划来源", "社会经济目标", "服务行业", "签订日期", "有效期起",
                "有效期止", "合同成交额(万元)", "技术交易额(万元)", "支付方式", "登记日期", "登记员", "备注");
        assertThat(rows.get(2)).containsExactly("1", "2025440701000001", "=1+1 控制系统", "专利实施许可", "银湖装备",
                "91440704MA4UXB123F", "科研机构", "江海区(440704)", "Weiss GmbH", "境外企业", "德国", "先进制造", "发明专利", "计划外",
                "可再生能源", "电气机械和器材制造业", "1899-05-06", "2025-05-06", "", "12.345678", "0.000001", "分期支付", "2025-05-08",
                "陈红", "两行\n备注");
    }

    @Test
    void namesPlacesThatAreNoLongerOnTheMap() throws IOException {
        Particulars retired = Particulars.briefly("某厂", "", "150", "142", "110103");
        Particulars unknown = Particulars.briefly("某店", "", "", "142", "");

        List<String> row = rows(contract(retired, unknown)).get(2);

        assertThat(row).contains("崇文区(110103)", "中国");
    }

    @Test
    void sumsWhatTheCellsHold() {
        try (SheetWriter writer = new SheetWriter()) {
            LedgerSheet sheet = new LedgerSheet(writer, "台账", "登记台账", ShippedCodes.TABLES);
            for (int i = 0; i < 3; i++) {
                sheet.write(contract(Particulars.EMPTY, Particulars.EMPTY));
            }

            assertThat(sheet.written())
                    .isEqualTo(new CountedTotal(3, Money.ofYuan("370370.34"), Money.ofYuan("0.03")));
        }
    }

    @Test
    void isReadBackByTheImportToTheCent() {
        Clock clock = Clock.fixed(LAST.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Path file = folder.resolve("台账.xlsx");
        CountedTotal written;
        try (Desk desk = Desk.open(new DatabaseLocation(folder.resolve("one")), clock);
                SheetWriter writer = new SheetWriter()) {
            new PastContracts(desk, 3).register(120, FIRST, LAST);
            LedgerSheet sheet = new LedgerSheet(writer, "台账", "登记台账", desk.codes());
            desk.ledger().count(counting -> {
                counting.each(FIRST, LAST, sheet::write);
                return true;
            });
            writer.save(file);
            written = sheet.written();
        }

        try (Desk other = Desk.open(new DatabaseLocation(folder.resolve("other")), clock)) {
            other.ledgerImport().run(other.settings().actor(), file, Optional.empty(), Progress.NONE);

            assertThat(other.ledger().<CountedTotal>count(counting -> counting.total(FIRST, LAST))).isEqualTo(written);
        }
    }
}
