package techcontract.shell;

import java.util.Locale;
import techcontract.kernel.Text;

/** The colours of the window (配色). */
public enum Theme {
    /** 浅色. */
    LIGHT,
    /** 深色. */
    DARK,
    /** 高对比度: black on white. */
    CONTRAST;

    /** The word people use for it. */
    public String label() {
        return Text.of("shell.theme." + this);
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
