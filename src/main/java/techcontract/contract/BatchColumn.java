package techcontract.contract;

import org.hibernate.StatelessSession;
import techcontract.storage.Writing;

/**
 * What the bureau keeps beside its contracts (合同以外的栏目): changed whatever the status is, the contract stays as it is.
 */
public non-sealed interface BatchColumn extends BatchTarget {
    /** What stands there for a contract, as it is kept. */
    String of(StatelessSession session, long contract);

    /**
     * Has something else stand there, and leaves an audit line.
     *
     * @throws techcontract.kernel.Refused when something other than {@code before} stands there by now
     */
    void put(Writing writing, long contract, String before, String after);
}
