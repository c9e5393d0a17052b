package techcontract.filling;

import java.util.List;
import java.util.Optional;
import techcontract.bureau.Bureau;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.PartyRole;
import techcontract.party.Particulars;
import techcontract.performance.PerformanceSheet;

/**
 * Where the values come from (取数依据): a contract as it was saved.
 *
 * @param performed how far it is performed, once it is registered
 */
record FillingFacts(Contract contract, ContractDraft draft, Bureau bureau, Optional<PerformanceSheet> performed) {
    /**
     * A party of one side (某一方当事人).
     *
     * @param place from 1; the first stands on the form, the others among the further parties
     */
    Optional<Particulars> party(PartyRole role, int place) {
        Particulars first = switch (role) {
            case SELLER -> draft.seller();
            case BUYER -> draft.buyer();
            case AGENT -> draft.agent();
        };
        Optional<Particulars> found = place == 1
                ? Optional.of(first)
                : further(role, place).map(ContractDraft.Further::particulars);
        return found.filter(party -> !party.isBlank());
    }

    /** A party after the first of its side. */
    Optional<ContractDraft.Further> further(PartyRole role, int place) {
        return at(draft.furtherParties().stream().filter(one -> one.role() == role).toList(), place - 1);
    }

    /** The row at a place, from 1. */
    static <T> Optional<T> at(List<T> rows, int place) {
        return place >= 1 && place <= rows.size() ? Optional.of(rows.get(place - 1)) : Optional.empty();
    }
}
