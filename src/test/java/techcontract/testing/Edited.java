package techcontract.testing;

import java.util.List;
import techcontract.contract.AmountTerms;
import techcontract.contract.Circumstances;
import techcontract.contract.ContractDraft;
import techcontract.contract.Instalment;
import techcontract.contract.IntellectualProperty;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Term;
import techcontract.party.Particulars;

/** A draft while a test changes parts of it (改稿). */
public final class Edited {
    private ContractDraft draft;

    private Edited(ContractDraft draft) {
        this.draft = draft;
    }

    public static Edited from(ContractDraft draft) {
        return new Edited(draft);
    }

    public ContractDraft draft() {
        return draft;
    }

    public Edited subject(Subject subject) {
        return parts(subject, draft.term(), draft.price(), draft.amountTerms(), draft.circumstances());
    }

    public Edited term(Term term) {
        return parts(draft.subject(), term, draft.price(), draft.amountTerms(), draft.circumstances());
    }

    public Edited price(Price price) {
        return parts(draft.subject(), draft.term(), price, draft.amountTerms(), draft.circumstances());
    }

    public Edited amountTerms(AmountTerms terms) {
        return parts(draft.subject(), draft.term(), draft.price(), terms, draft.circumstances());
    }

    public Edited circumstances(Circumstances circumstances) {
        return parts(draft.subject(), draft.term(), draft.price(), draft.amountTerms(), circumstances);
    }

    private Edited parts(Subject subject, Term term, Price price, AmountTerms terms, Circumstances circumstances) {
        draft = new ContractDraft(subject, term, price, terms, circumstances, draft.supplement(), draft.seller(),
                draft.buyer(), draft.agent(), draft.furtherParties(), draft.costs(), draft.properties(),
                draft.instalments(), draft.materials());
        return this;
    }

    public Edited parties(Particulars seller, Particulars buyer) {
        draft = new ContractDraft(draft.subject(), draft.term(), draft.price(), draft.amountTerms(),
                draft.circumstances(), draft.supplement(), seller, buyer, draft.agent(), draft.furtherParties(),
                draft.costs(), draft.properties(), draft.instalments(), draft.materials());
        return this;
    }

    public Edited rows(List<NonTechnicalCost> costs, List<IntellectualProperty> properties,
            List<Instalment> instalments, List<MaterialReceipt> materials) {
        draft = new ContractDraft(draft.subject(), draft.term(), draft.price(), draft.amountTerms(),
                draft.circumstances(), draft.supplement(), draft.seller(), draft.buyer(), draft.agent(),
                draft.furtherParties(), costs, properties, instalments, materials);
        return this;
    }
}
