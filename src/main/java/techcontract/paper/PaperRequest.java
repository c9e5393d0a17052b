package techcontract.paper;

import java.util.List;

/**
 * Which paper is wanted (出具请求).
 *
 * @param kind what kind
 * @param contractIds the contract it is about, or those of a registration list in order
 */
public record PaperRequest(PaperKind kind, List<Long> contractIds) {
    public PaperRequest {
        contractIds = List.copyOf(contractIds);
    }

    /** A paper about one contract. */
    public static PaperRequest of(PaperKind kind, long contractId) {
        return new PaperRequest(kind, List.of(contractId));
    }

    /** A registration list (登记清单). */
    public static PaperRequest list(List<Long> contractIds) {
        return new PaperRequest(PaperKind.REGISTRATION_LIST, contractIds);
    }
}
