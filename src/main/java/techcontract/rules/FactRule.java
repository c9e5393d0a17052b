package techcontract.rules;

/**
 * A rule the program checks by itself from what was typed (自动核对规则), such as V6 or R14.
 *
 * @param code the rule's number
 * @param text what it asks for
 * @param failing what follows when it is broken
 */
public record FactRule(String code, String text, Consequence failing, Provenance provenance) {}
