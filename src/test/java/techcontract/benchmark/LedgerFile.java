package techcontract.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a ledger of invented contracts, 25 columns as the bureau keeps them: four fifths this year, one fifth last
 * year.
 */
final class LedgerFile {
    static final int YEAR = 2025;
    private static final String[] HEADINGS = {"序号", "合同登记编号", "项目名称", "合同类别", "卖方名称", "卖方统一社会信用代码", "卖方性质", "卖方所在地",
            "买方名称",
            "买方性质", "买方所在地(国别)", "技术领域", "知识产权", "计划来源", "社会经济目标", "服务行业", "签订日期", "有效期起", "有效期止", "合同成交额(万元)",
            "技术交易额(万元)",
            "支付方式", "登记日期", "登记员", "备注"};
    private static final String[] TYPES = {"委托开发", "合作开发", "专利权转让", "专利实施许可", "技术咨询", "一般性技术服务", "技术培训"};
    private static final String[] PLACES = {"440704", "440703", "440106", "440305", "310115", "110108"};
    private static final String[] FIELDS = {"电子信息", "先进制造", "新材料及其应用", "农业", "现代交通"};
    private static final int SELLERS = 1000;
    private static final int BUYERS = 3000;

    private LedgerFile() {}

    static void write(Path file, int contracts) throws IOException {
        Random random = new Random(contracts);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "benchmark", "1.0");
                Worksheet sheet = book.newWorksheet("台账")) {
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int i = 0; i < contracts; i++) {
                row(sheet, i, contracts, random);
            }
        }
    }

    private static void row(Worksheet sheet, int i, int contracts, Random random) {
        boolean lastYear = i < contracts / 5;
        int year = lastYear ? YEAR - 1 : YEAR;
        int serial = lastYear ? i + 1 : i - contracts / 5 + 1;
        LocalDate registered = LocalDate.of(year, 1, 1).plusDays((long) (serial - 1) * 365 / contracts);
        int seller = random.nextInt(SELLERS);
        int buyer = random.nextInt(BUYERS);
        long cents = 100_000L + random.nextLong(500_000_000L);
        long nonTechnical = random.nextInt(3) == 0 ? cents / 5 : 0;
        int row = i + 1;
        sheet.value(row, 0, row);
        sheet.value(row, 1, "%d440701%06d".formatted(year, serial));
        sheet.value(row, 2, "智能制造关键技术研究与应用项目第" + i + "号");
        sheet.value(row, 3, TYPES[random.nextInt(TYPES.length)]);
        sheet.value(row, 4, "江门市江海区第" + seller + "智能装备有限公司");
        sheet.value(row, 5, "");
        sheet.value(row, 6, "有限责任公司");
        sheet.value(row, 7, PLACES[seller % 2]);
        sheet.value(row, 8, "广东第" + buyer + "新材料股份有限公司");
        sheet.value(row, 9, "股份有限公司");
        sheet.value(row, 10, PLACES[buyer % PLACES.length]);
        sheet.value(row, 11, FIELDS[random.nextInt(FIELDS.length)]);
        sheet.value(row, 12, random.nextBoolean() ? "发明专利" : "技术秘密");
        sheet.value(row, 13, "计划外");
        sheet.value(row, 14, "能源生产、分配和合理利用");
        sheet.value(row, 15, "专用设备制造业");
        sheet.value(row, 16, registered.minusDays(20).toString());
        sheet.value(row, 17, registered.minusDays(20).toString());
        sheet.value(row, 18, registered.plusYears(2).toString());
        sheet.value(row, 19, cents / 1e6);
        sheet.value(row, 20, (cents - nonTechnical) / 1e6);
        sheet.value(row, 21, "一次支付");
        sheet.value(row, 22, registered.toString());
        sheet.value(row, 23, "张登记");
        sheet.value(row, 24, "");
    }
}
