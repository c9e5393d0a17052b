package techcontract.backup;

import techcontract.kernel.Text;

/**
 * What restoring would do to a contract (一份合同的变化).
 *
 * @param number its registration number, or empty
 */
public record ContractDifference(Kind kind, String number, String project) {
    /** What happens to it (变化). */
    public enum Kind {
        /** 会消失: it was entered since the backup */
        DISAPPEARS,
        /** 会变回: it was changed since */
        CHANGES,
        /** 会找回: it was there when the backup was made */
        COMES_BACK;

        /** The kind in a word. */
        public String label() {
            return Text.of("backup.difference." + name());
        }
    }
}
