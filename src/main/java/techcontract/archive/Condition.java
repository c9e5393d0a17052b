package techcontract.archive;

import techcontract.kernel.Text;

/** How a filed file lies on the disk (附件状况), compared with what was kept of it. */
public enum Condition {
    /** 完好: the content is the one that was added */
    SOUND,
    /** 缺失: someone moved or deleted it outside */
    MISSING,
    /** 被改动: the content is another than the one that was added */
    ALTERED,
    /** 读不出: the disk or the rights do not let us look */
    UNREADABLE;

    /** The condition in a word. */
    public String label() {
        return Text.of("archive.condition." + name());
    }
}
