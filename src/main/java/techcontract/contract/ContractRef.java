package techcontract.contract;

/**
 * The contract a screen shows, as it was when it was opened (合同引用).
 *
 * @param lockVersion what {@link Contract#lockVersion()} was then; an older one than stored is refused
 */
public record ContractRef(long id, int lockVersion) {
    public static ContractRef to(Contract contract) {
        return new ContractRef(contract.id(), contract.lockVersion());
    }
}
