package techcontract.submission;

import techcontract.bureau.Bureau;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;

/** What the files of a submission are called (上报文件名). */
final class FileNames {
    private static final String FORBIDDEN_IN_NAMES = "[\\\\/:*?\"<>|\\s]";

    private FileNames() {}

    /** A name with its extension, free of what no system allows in one. */
    static String of(String key, Bureau bureau, ReportPeriod period) {
        return Text.of(key, bureau.name(), period.label()).replaceAll(FORBIDDEN_IN_NAMES, "_");
    }
}
