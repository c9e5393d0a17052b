package techcontract.rules;

/**
 * A tax policy that leans on registration (税收政策提示), shown as a hint, never as a decision.
 *
 * @param code R100 to R104
 */
public record PolicyHint(String code, String text, Provenance provenance) {}
