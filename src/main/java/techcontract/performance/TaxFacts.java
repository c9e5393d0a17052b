package techcontract.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.IntellectualProperty;
import techcontract.contract.LicenceScope;
import techcontract.kernel.Money;
import techcontract.party.Particulars;

/**
 * What the register can certify towards a tax policy (税收提示所据事实).
 *
 * @param typeKey 认定的合同类别
 * @param linked whether it belongs to a registered development, transfer or licence of the same parties
 * @param propertyKinds 知识产权种类
 * @param licenceYears full years of the term
 * @param scope 许可方式
 * @param signedOn 签订日期
 * @param related 关联交易
 * @param sellerAbroad 卖方在境外
 * @param buyerAbroad 买方在境外
 * @param sellerIndividual 卖方是自然人
 * @param sellerNature 卖方单位性质
 * @param amount 登记的成交额, yuan
 * @param paid 已到账, yuan
 */
public record TaxFacts(String typeKey, boolean linked, Set<String> propertyKinds, long licenceYears,
        LicenceScope scope, Optional<LocalDate> signedOn, boolean related, boolean sellerAbroad, boolean buyerAbroad,
        boolean sellerIndividual, String sellerNature, Money amount, Money paid) {

    /** The facts of a registered contract. */
    public static TaxFacts of(Contract contract, PerformanceSheet sheet, boolean linked) {
        ContractDraft draft = contract.typed();
        Particulars seller = draft.seller();
        Set<String> kinds = Stream
                .concat(Stream.of(draft.subject().intellectualPropertyKey()),
                        draft.properties().stream().map(IntellectualProperty::kindKey))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new TaxFacts(contract.typeKey(), linked, kinds, years(draft), draft.subject().licenceScope(),
                draft.term().signed(), draft.supplement().relatedParties(), isAbroad(seller), isAbroad(draft.buyer()),
                !seller.idNumber().isEmpty(), seller.natureKey(), sheet.contractAmount(),
                sheet.sum(PerformanceKind.PAYMENT));
    }

    // The last day of the term still belongs to it.
    private static long years(ContractDraft draft) {
        return draft.term()
                .from()
                .flatMap(from -> draft.term().to().map(to -> ChronoUnit.YEARS.between(from, to.plusDays(1))))
                .orElse(0L);
    }

    private static boolean isAbroad(Particulars party) {
        return !party.countryKey().isEmpty() && !party.isDomestic();
    }

    boolean isDevelopment() {
        return typeKey.startsWith("1");
    }

    /** Of the former four classes 24 is a licence counted as a transfer. */
    boolean isLicence() {
        return typeKey.startsWith("3") || typeKey.equals("24");
    }

    boolean isTransfer() {
        return typeKey.startsWith("2") && !isLicence();
    }

    boolean crossesBorder() {
        return sellerAbroad != buyerAbroad;
    }
}
