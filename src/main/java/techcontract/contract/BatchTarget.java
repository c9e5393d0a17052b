package techcontract.contract;

/** What may be changed in many contracts at once (可批量修改的内容): a field of the contract, or what hangs beside it. */
public sealed interface BatchTarget permits BatchField, BatchColumn {
    /**
     * What was typed, in the form it is kept.
     *
     * @throws techcontract.kernel.Refused when it cannot stand there
     */
    String read(String typed);
}
