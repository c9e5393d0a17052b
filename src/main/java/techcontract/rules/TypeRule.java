package techcontract.rules;

/**
 * A type the rule book knows (合同类别).
 *
 * @param key the key in the contract-type table
 * @param name 类别名称
 * @param classKey the class it is counted under in this rule book: 1 to 5
 */
public record TypeRule(String key, String name, String classKey, Provenance provenance) {}
