package techcontract.rules;

/**
 * A period the agency has to decide in (办理期限).
 *
 * @param days how many
 * @param working whether only working days count
 */
public record Deadline(int days, boolean working) {}
