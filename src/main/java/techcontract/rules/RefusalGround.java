package techcontract.rules;

/**
 * A ground on which registration is refused (不予登记理由).
 *
 * @param code N1 to N12
 * @param reason the ground in Chinese
 */
public record RefusalGround(String code, String reason, Provenance provenance) {
    /** Code, ground and article as lists show them. */
    @Override
    public String toString() {
        return code + " " + reason + "（" + provenance + "）";
    }
}
