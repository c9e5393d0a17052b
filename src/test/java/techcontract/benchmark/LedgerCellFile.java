package techcontract.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** The cells of a detail ledger as lines of text, the same for every library that writes them. */
final class LedgerCellFile {
    private static final String[] TYPES = {"委托开发", "合作开发", "专利权转让", "发明专利实施许可", "技术咨询", "一般性技术服务", "技术培训"};
    private static final String[] FIELDS = {"电子信息", "先进制造", "新材料及其应用", "农业", "现代交通"};
    private static final String[] PLACES = {"广东省江门市江海区", "广东省江门市蓬江区", "上海市浦东新区", "北京市海淀区"};

    private LedgerCellFile() {}

    static void write(Path file, int rows) throws IOException {
        Random random = new Random(rows);
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int row = 1; row <= rows; row++) {
                LocalDate registered = LocalDate.of(2025, 1, 1).plusDays((row - 1) * 365L / rows);
                long cents = 100_000L + random.nextLong(500_000_000L);
                int seller = random.nextInt(1000);
                lines.write(String.join("\t", Integer.toString(row), "2025440701%06d".formatted(row),
                        "智能制造关键技术研究与应用项目第" + row + "号", TYPES[random.nextInt(TYPES.length)],
                        "江门市江海区第" + seller + "智能装备有限公司", "91440704%09dX".formatted(seller), "有限责任公司",
                        PLACES[seller % PLACES.length], "广东第" + random.nextInt(3000) + "新材料股份有限公司", "股份有限公司",
                        PLACES[random.nextInt(PLACES.length)], FIELDS[random.nextInt(FIELDS.length)], "技术秘密", "计划外",
                        "能源生产、分配和合理利用", "专用设备制造业", registered.minusDays(20).toString(),
                        registered.minusDays(20).toString(), registered.plusYears(2).toString(),
                        Double.toString(cents / 1e6), Double.toString((cents - cents / 5) / 1e6), "一次支付",
                        registered.toString(), "张登记", "-"));
                lines.newLine();
            }
        }
    }
}
