package techcontract.statistics.ui;

import java.nio.file.Path;
import techcontract.bureau.Bureau;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;

/** What the workbook is called (文件名). */
final class ReportFile {
    static final String EXTENSION = ".xlsx";
    private static final String FORBIDDEN_IN_NAMES = "[\\\\/:*?\"<>|]";

    private ReportFile() {}

    /** The name proposed: 江海区科学技术局2022年技术合同统计.xlsx. */
    static String name(Bureau bureau, ReportPeriod period) {
        String name = Text.of("statistics.ui.file", bureau.name(), period.label());
        return name.replaceAll(FORBIDDEN_IN_NAMES, "_") + EXTENSION;
    }

    /** The file chosen, as a workbook: not every system's window adds the extension. */
    static Path withExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(EXTENSION) ? chosen : chosen.resolveSibling(name + EXTENSION);
    }
}
