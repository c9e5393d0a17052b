package techcontract.rules;

/**
 * A period the agency or the applicant has (办理期限).
 *
 * @param days how many
 * @param working whether only working days count
 */
public record Deadline(int days, boolean working, Provenance provenance) {
    /** What has to be done in time. */
    public enum Kind {
        /** 受理后作出决定 */
        DECISION,
        /** 重大或有争议的合同作出决定 */
        LARGE_DECISION,
        /** 申请人补正 */
        CORRECTION
    }
}
