package techcontract.storage;

import techcontract.kernel.Text;

/** Someone saved the same record first (记录已被他人修改); nothing was written, the screen offers to reload. */
public class ChangedElsewhere extends RuntimeException {
    public ChangedElsewhere() {
        super(Text.of("storage.changed-elsewhere"));
    }
}
