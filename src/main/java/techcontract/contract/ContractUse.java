package techcontract.contract;

/**
 * What another room keeps of contracts (合同的去处): a contract it has something of cannot be taken back with its import.
 *
 * @param condition what holds of such a contract {@code c}, in the words of a query
 * @param reason the key of the words why it stays
 */
public record ContractUse(String condition, String reason) {
    /** Whoever has a row of that kind, which names its contract {@code contractId}. */
    public static ContractUse of(Class<?> kind, String reason) {
        return new ContractUse(
                "exists (select 1 from " + kind.getSimpleName() + " u where u.contractId = c.id)", reason);
    }
}
