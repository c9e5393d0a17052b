package techcontract.statistics.ui;

import techcontract.bureau.Bureau;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;

/** What the workbook is called (文件名). */
final class ReportFile {
    static final String EXTENSION = ".xlsx";
    private static final String FORBIDDEN_IN_NAMES = "[\\\\/:*?\"<>|]";

    private ReportFile() {}

    /**
     * The name proposed: 江海区科学技术局2022年技术合同统计.xlsx.
     *
     * @param words the key of its words
     */
    static String name(String words, Bureau bureau, ReportPeriod period) {
        String name = Text.of(words, bureau.name(), period.label());
        return name.replaceAll(FORBIDDEN_IN_NAMES, "_") + EXTENSION;
    }
}
