package techcontract.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.party.Particulars;
import techcontract.rules.Limit;
import techcontract.rules.Material;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;
import techcontract.similarity.ComparedContract;
import techcontract.similarity.ComparedParty;
import techcontract.similarity.Likeness;
import techcontract.similarity.SimilarContract;
import techcontract.similarity.SimilarContracts;
import techcontract.similarity.SplitRule;
import techcontract.storage.Database;

/**
 * Everything the program finds out by itself about a contract (自动核对): its form, the rule book's facts, and its likes in
 * the ledger.
 */
public final class ContractFacts {
    // What never came to anything, or no longer stands, is no duplicate.
    private static final Set<ContractStatus> STANDING = Set.of(ContractStatus.SUBMITTED, ContractStatus.ACCEPTED,
            ContractStatus.CORRECTION, ContractStatus.RECOGNISED, ContractStatus.UNDER_REVIEW, ContractStatus.REVIEWED,
            ContractStatus.REGISTERED, ContractStatus.CHANGING, ContractStatus.REGISTERED_OBJECTED);
    private static final Map<Likeness, String> RULES = Map.of(Likeness.SAME, "R11", Likeness.SIMILAR, "R11s",
            Likeness.SPLIT, "R11t");
    private static final long NOT_FILED = -1;

    private final ContractCheck form;
    private final RuleCheck rules;
    private final Database database;

    public ContractFacts(ContractCheck form, RuleCheck rules, Database database) {
        this.form = form;
        this.rules = rules;
        this.database = database;
    }

    /**
     * What speaks against a contract.
     *
     * @param id its own, so that it is not found to be its own duplicate; empty before it is filed
     * @param typeKey the type it is held to be
     * @param acceptedOn the day of acceptance, or the day it would be
     */
    public Problems problems(ContractDraft draft, Optional<Long> id, String typeKey, RulePack pack,
            LocalDate acceptedOn) {
        Problems problems = form.problems(draft);
        rules.problems(draft, typeKey, pack, acceptedOn).forEach(problems::add);
        Map<Likeness, List<SimilarContract>> alike = similar(draft, id, pack).stream()
                .collect(Collectors.groupingBy(SimilarContract::likeness, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((likeness, found) -> RuleCheck.breaks(problems, pack, RULES.getOrDefault(likeness, ""), "",
                found.stream().map(ContractFacts::words).collect(Collectors.joining("；"))));
        return problems;
    }

    /** The papers a rule book asks for in view of what was typed (应交材料). */
    public List<Material> materials(ContractDraft draft, RulePack pack) {
        return rules.needed(draft, draft.subject().appliedTypeKey(), pack);
    }

    private static String words(SimilarContract similar) {
        return similar.contract().projectName() + "（"
                + similar.reasons().stream().map(Object::toString).collect(Collectors.joining("，")) + "）";
    }

    /** The contracts of the ledger that look like this one, the most alike first (查重). */
    public List<SimilarContract> similar(ContractDraft draft, Optional<Long> id, RulePack pack) {
        if (draft.seller().isBlank() || draft.buyer().isBlank()) {
            return List.of();
        }
        Optional<SecondReview> review = pack.secondReview();
        SimilarContracts search = new SimilarContracts(compared(draft, id.orElse(NOT_FILED), review),
                review.map(rule -> new SplitRule(pack.limit(Limit.SPLIT_WINDOW_DAYS), rule.threshold())));
        candidates(draft).forEach(row -> search.accept(row.compared(review)));
        return search.found();
    }

    private static ComparedContract compared(ContractDraft draft, long id, Optional<SecondReview> review) {
        Money amount = draft.price().amount().orElse(null);
        return new ComparedContract(id, draft.subject().projectName(), compared(draft.seller()),
                compared(draft.buyer()), amount, judged(review, amount, draft.technologyAmount().orElse(null)),
                draft.term().signedOn());
    }

    private static @Nullable Money judged(Optional<SecondReview> review, @Nullable Money contractAmount,
            @Nullable Money technologyAmount) {
        boolean byContract = review.filter(rule -> rule.basis() == SecondReview.Basis.CONTRACT_AMOUNT).isPresent();
        return byContract ? contractAmount : technologyAmount;
    }

    private static ComparedParty compared(Particulars party) {
        String code = party.creditCode().isEmpty() ? party.idNumber() : party.creditCode();
        return new ComparedParty(party.name(), code, party.legalRepresentative(), party.contact(), party.telephone(),
                party.address());
    }

    // Only what shares a party or the amount can be alike.
    private List<Row> candidates(ContractDraft draft) {
        return database.read(session -> session.createSelectionQuery("""
                select new techcontract.contract.ContractFacts$Row(c.id, c.subject.projectName, s.particulars,
                    b.particulars, c.price.contractAmount, coalesce(c.decidedTechnologyAmount, c.technologyAmount),
                    c.term.signedOn)
                from Contract c join c.seller s join c.buyer b
                where c.versionOf is null and c.status in (:standing)
                    and (c.registrationNumber is null or c.registrationNumber <> :replaced)
                    and (s.particulars.name in (:names) or b.particulars.name in (:names)
                        or s.particulars.creditCode in (:codes) or b.particulars.creditCode in (:codes)
                        or c.price.contractAmount = :amount)""", Row.class)
                .setParameter("standing", STANDING)
                .setParameter("replaced", draft.circumstances().supersedesNumber())
                .setParameter("names", List.of(draft.seller().name(), draft.buyer().name()))
                .setParameter("codes", List.of(orNone(draft.seller()), orNone(draft.buyer())))
                .setParameter("amount", draft.price().amount().orElse(Money.ZERO))
                .getResultList());
    }

    private static String orNone(Particulars party) {
        return party.creditCode().isEmpty() ? "-" : party.creditCode();
    }

    /** One contract as it comes from the table. */
    record Row(long id, String projectName, Particulars seller, Particulars buyer, @Nullable Money contractAmount,
            @Nullable Money technologyAmount, @Nullable LocalDate signedOn) {
        private ComparedContract compared(Optional<SecondReview> review) {
            return new ComparedContract(id, projectName, ContractFacts.compared(seller), ContractFacts.compared(buyer),
                    contractAmount, judged(review, contractAmount, technologyAmount), signedOn);
        }
    }
}
