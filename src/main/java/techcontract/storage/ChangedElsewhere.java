package techcontract.storage;

import techcontract.kernel.Problems;
import techcontract.kernel.Refused;

/** Someone saved the same record first (记录已被他人修改); nothing was written, the screen offers to reload. */
public class ChangedElsewhere extends Refused {
    /** The key of what it says, for screens that offer to reload. */
    public static final String KEY = "storage.changed-elsewhere";

    public ChangedElsewhere() {
        super(new Problems().error("", KEY));
    }
}
