package techcontract.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import techcontract.contract.Circumstances;
import techcontract.contract.ContractDraft;
import techcontract.contract.LicenceScope;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.Term;
import techcontract.kernel.Money;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;

/** Invented contracts, complete and right. */
public final class Drafts {
    public static final LocalDate SIGNED = LocalDate.of(2026, 5, 6);
    public static final LocalDate ACCEPTED = LocalDate.of(2026, 5, 8);

    private Drafts() {}

    /** A commissioned development of 1,250,000.00 yuan with the given non-technical costs. */
    public static ContractDraft development(String projectName, NonTechnicalCost... costs) {
        ContractDraft draft = ContractDraft.usual(
                new Subject(projectName, "11", "03", "21", "5", "0206", "38", LicenceScope.NONE),
                new Term(SIGNED, SIGNED, LocalDate.of(2027, 12, 31)),
                new Price(Money.ofYuan("1250000"), "1", "", null, null, "", "", null), Supplement.EMPTY, seller(),
                buyer(), List.of(costs));
        List<MaterialReceipt> received = Stream.of("A1", "A2", "A9")
                .map(code -> new MaterialReceipt(code, ACCEPTED, ""))
                .toList();
        return draft.handedIn(Circumstances.declared("李明", SIGNED), received);
    }

    /** The same contract between another pair, so that nothing in the ledger looks like it. */
    public static ContractDraft ofPair(int pair, ContractDraft draft) {
        return Edited.from(draft).parties(other(draft.seller(), pair), other(draft.buyer(), pair)).draft();
    }

    private static Particulars other(Particulars party, int pair) {
        return new Particulars(party.name() + pair, "", "", party.natureKey(), party.registrationTypeKey(),
                party.countryKey(), party.regionKey(), party.industryKey(), party.scale(), false, false, false, false,
                false, false, party.legalRepresentative() + pair, party.contact() + pair, party.telephone() + pair,
                party.address() + pair, party.postcode(), "");
    }

    /** A firm in 江海区. Its code's check character was worked out by hand after GB 32100. */
    public static Particulars seller() {
        return new Particulars("江门市江海区银湖智能装备有限公司", "91440704MA4UXB123F", "", "150", "112",
                "142", "440704", "35", EnterpriseScale.SMALL, false, true, true, false, false, false, "李明", "陈红",
                "0750-3123456", "江门市江海区金瓯路 1 号", "529040", "");
    }

    /** A firm in 广州市天河区 whose code is not known. */
    public static Particulars buyer() {
        return new Particulars("广州天河云帆能源有限公司", "", "", "150", "", "142", "440106", "44", EnterpriseScale.MEDIUM, false,
                false, false, false, false, false, "王芳", "赵强", "020-81234567", "广州市天河区天河路 8 号", "510620", "");
    }
}
