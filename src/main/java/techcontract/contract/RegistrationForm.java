package techcontract.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.party.Particulars;
import techcontract.party.PartyRecord;

/** What was typed of a contract (登记表), and the rows filed under it: the part of a contract that a save replaces. */
@MappedSuperclass
abstract class RegistrationForm {
    @Embedded private Subject subject = Subject.EMPTY;
    // Hibernate gives null for an embedded value whose columns are all null.
    @Embedded private @Nullable Term term;
    @Embedded private Price price = Price.EMPTY;
    @Embedded private AmountTerms amountTerms = AmountTerms.FIXED;
    @Embedded private Circumstances circumstances = Circumstances.USUAL;
    @Embedded private Supplement supplement = Supplement.EMPTY;
    @ManyToOne
    @JoinColumn(name = "seller_id") private @Nullable PartyRecord seller;
    @ManyToOne
    @JoinColumn(name = "buyer_id") private @Nullable PartyRecord buyer;
    @ManyToOne
    @JoinColumn(name = "agent_id") private @Nullable PartyRecord agent;
    private @Nullable Money technologyAmount;
    @Transient private ContractParts parts = new ContractParts();

    /** Takes over what was typed, with the editions of the parties it names. */
    void type(ContractDraft draft, @Nullable PartyRecord newSeller, @Nullable PartyRecord newBuyer,
            @Nullable PartyRecord newAgent, List<FurtherParty> further) {
        subject = draft.subject();
        term = draft.term();
        price = draft.price();
        amountTerms = draft.amountTerms();
        circumstances = draft.circumstances();
        supplement = draft.supplement();
        seller = newSeller;
        buyer = newBuyer;
        agent = newAgent;
        parts.put(FurtherParty.class, further);
        parts.put(NonTechnicalCost.class, draft.costs());
        parts.put(IntellectualProperty.class, draft.properties());
        parts.put(Instalment.class, draft.instalments());
        parts.put(MaterialReceipt.class, draft.materials());
        technologyAmount = draft.technologyAmount().orElse(null);
    }

    /** Takes back the form of a version set aside, with every row filed under it. */
    void typeAgain(RegistrationForm former) {
        subject = former.subject;
        term = former.term;
        price = former.price;
        amountTerms = former.amountTerms;
        circumstances = former.circumstances;
        supplement = former.supplement;
        seller = former.seller;
        buyer = former.buyer;
        agent = former.agent;
        parts = former.parts.twin();
        technologyAmount = former.technologyAmount;
    }

    /** What stands in a field. */
    String field(BatchField field) {
        return field.of(subject, supplement);
    }

    /** Has something else stand in a field. */
    void retype(BatchField field, String value) {
        subject = field.in(subject, value);
        supplement = field.in(supplement, value);
    }

    /** 项目名称 */
    String projectName() {
        return subject.projectName();
    }

    /** The rows filed under it. */
    ContractParts parts() {
        return parts;
    }

    void file(ContractParts filed) {
        parts = filed;
    }

    /** 申请的合同类别 */
    String appliedTypeKey() {
        return subject.appliedTypeKey();
    }

    /** 合同成交额 */
    Optional<Money> contractAmount() {
        return price.amount();
    }

    /** 技术交易额 as it follows from the form. */
    Optional<Money> computedTechnologyAmount() {
        return Optional.ofNullable(technologyAmount);
    }

    /** What was typed, for the form. */
    public ContractDraft typed() {
        return new ContractDraft(subject, term == null ? Term.EMPTY : term, price, amountTerms, circumstances,
                supplement, particulars(seller, Particulars.EMPTY), particulars(buyer, Particulars.EMPTY),
                particulars(agent, ContractDraft.EMPTY.agent()),
                parts.of(FurtherParty.class)
                        .stream()
                        .map(further -> new ContractDraft.Further(further.role(), further.party().particulars(),
                                further.share().orElse(null)))
                        .toList(),
                parts.of(NonTechnicalCost.class), parts.of(IntellectualProperty.class), parts.of(Instalment.class),
                parts.of(MaterialReceipt.class));
    }

    private static Particulars particulars(@Nullable PartyRecord party, Particulars otherwise) {
        return party == null ? otherwise : party.particulars();
    }
}
