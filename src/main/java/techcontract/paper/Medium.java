package techcontract.paper;

import techcontract.kernel.Text;

/** How a paper leaves the program (出具方式). */
public enum Medium {
    /** Word 文件 */
    DOCX,
    /** PDF 文件 */
    PDF,
    /** 打印 */
    PRINTER;

    /** The way in Chinese. */
    public String label() {
        return Text.of("paper.medium." + name());
    }
}
