package techcontract.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.CapitalAmount;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;
import techcontract.party.Particulars;

/** The checks of a registration form (登记表校验), the same for the form and for every imported row. */
public final class ContractCheck {
    private static final Money LARGE = Money.ofYuan("5000000");
    private static final Money SUSPICIOUSLY_SMALL = Money.ofYuan("1000");
    private static final Money SUSPICIOUSLY_LARGE = Money.ofYuan("1000000000");
    private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);
    private static final int NAME_LENGTH = 200;
    private static final String INSTALMENTS = "2";
    // Which kinds of right a type is about (form note, cross-field check 7).
    private static final Map<String, String> RIGHT_OF_TYPE = Map.of("21", "2", "22", "2", "24", "2", "31", "2", "25",
            "3", "33", "3", "26", "5", "34", "5", "27", "4", "35", "4");

    private final CodeTables codes;

    public ContractCheck(CodeTables codes) {
        this.codes = codes;
    }

    /** Everything that keeps a form from being submitted, and what should be asked about. */
    public Problems problems(ContractDraft draft) {
        Problems problems = contradictions(draft);
        complete(problems, draft);
        doubtful(problems, draft);
        problems.addAll("seller", draft.seller().problems());
        problems.addAll("buyer", draft.buyer().problems());
        if (!draft.agent().isBlank()) {
            problems.addAll("agent", draft.agent().malformed());
        }
        return problems;
    }

    /** What contradicts itself in a form or a ledger row, complete or not. */
    public Problems contradictions(ContractDraft draft) {
        Problems problems = new Problems();
        lengths(problems, draft);
        days(problems, draft.term());
        amounts(problems, draft);
        Particulars seller = draft.seller();
        Particulars buyer = draft.buyer();
        boolean sameCode = !seller.creditCode().isEmpty() && seller.creditCode().equals(buyer.creditCode());
        if (sameCode || (!seller.isBlank() && seller.name().equals(buyer.name()))) {
            problems.broken(Severity.ERROR, "V10", "buyer.name", "contract.same-party");
        }
        return problems;
    }

    private static void lengths(Problems problems, ContractDraft draft) {
        length(problems, "projectName", draft.subject().projectName());
        length(problems, "seller.name", draft.seller().name());
        length(problems, "buyer.name", draft.buyer().name());
    }

    private static void length(Problems problems, String field, String content) {
        if (content.length() > NAME_LENGTH) {
            problems.error(field, "contract.too-long", NAME_LENGTH, content.length());
        }
    }

    private static void days(Problems problems, Term term) {
        term.from()
                .ifPresent(from -> term.to()
                        .filter(from::isAfter)
                        .ifPresent(
                                to -> problems.broken(Severity.ERROR, "V7", "validTo", "contract.term-reversed",
                                        from, to)));
    }

    private static void amounts(Problems problems, ContractDraft draft) {
        draft.price()
                .amount()
                .filter(amount -> !amount.isPositive())
                .ifPresent(
                        amount -> problems.broken(Severity.ERROR, "V1", "contractAmount",
                                "contract.amount-not-positive", amount));
        for (NonTechnicalCost cost : draft.costs()) {
            if (cost.amount().isNegative()) {
                problems.broken(Severity.ERROR, "V3", "costs", "contract.cost-negative", cost.kind().label());
            }
        }
        draft.technologyAmount()
                .filter(Money::isNegative)
                .ifPresent(
                        technology -> problems.broken(Severity.ERROR, "V1z", "costs", "contract.costs-exceed",
                                draft.nonTechnicalTotal(), draft.price().amount().orElse(Money.ZERO)));
        Optional.ofNullable(draft.amountTerms().technologyPart())
                .filter(part -> draft.price().amount().filter(amount -> part.compareTo(amount) > 0).isPresent())
                .ifPresent(part -> problems.broken(Severity.ERROR, "V1", "technologyPart",
                        "contract.technology-part-exceeds", part, draft.price().amount().orElse(Money.ZERO)));
        capital(problems, draft);
        if (!draft.instalments().isEmpty()) {
            Money sum = draft.instalments().stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
            draft.price()
                    .amount()
                    .filter(amount -> !amount.equals(sum))
                    .ifPresent(
                            amount -> problems.broken(Severity.ERROR, "F5i", "instalments",
                                    "contract.instalments-sum", sum, amount));
        }
        shares(problems, draft);
    }

    // The figure in capitals must say the same as the figure in digits (F5).
    private static void capital(Problems problems, ContractDraft draft) {
        String written = draft.amountTerms().capitalAmount();
        if (written.isBlank()) {
            return;
        }
        Optional<Money> read = CapitalAmount.read(written);
        if (read.isEmpty()) {
            problems.broken(Severity.ERROR, "F5c", "capitalAmount", "contract.capital-unreadable", written);
            return;
        }
        draft.price()
                .amount()
                .filter(amount -> !amount.equals(read.get()))
                .ifPresent(amount -> problems.broken(Severity.ERROR, "F5c", "capitalAmount",
                        "contract.capital-differs", written, read.get(), amount, CapitalAmount.of(amount)));
    }

    private static void shares(Problems problems, ContractDraft draft) {
        List<Money> shares = draft.furtherParties()
                .stream()
                .filter(further -> further.role() == PartyRole.SELLER)
                .map(further -> Optional.ofNullable(further.shareAmount()).orElse(Money.ZERO))
                .toList();
        Money sum = shares.stream().reduce(Money.ZERO, Money::plus);
        draft.price()
                .amount()
                .filter(amount -> sum.compareTo(amount) > 0)
                .ifPresent(
                        amount -> problems.error("furtherParties", "contract.shares-exceed", sum, amount));
    }

    private void complete(Problems problems, ContractDraft draft) {
        Subject subject = draft.subject();
        if (subject.projectName().isBlank()) {
            problems.error("projectName", "contract.missing.projectName");
        }
        type(problems, subject.appliedTypeKey());
        require(problems, "technologyField", subject.technologyFieldKey());
        require(problems, "intellectualProperty", subject.intellectualPropertyKey());
        require(problems, "planSource", subject.planSourceKey());
        require(problems, "objective", subject.objectiveKey());
        require(problems, "serviceIndustry", subject.serviceIndustryKey());
        require(problems, "paymentMode", draft.price().paymentModeKey());
        require(problems, "signedOn", draft.term().signed());
        require(problems, "validFrom", draft.term().from());
        require(problems, "validTo", draft.term().to());
        if (draft.price().amount().isEmpty()) {
            problems.broken(Severity.ERROR, "R60p", "contractAmount", "contract.missing.contractAmount");
        }
        draft.technologyAmount()
                .filter(Money::isZero)
                .ifPresent(
                        technology -> problems.broken(Severity.ERROR, "V1z", "costs",
                                "contract.no-technology-amount"));
    }

    private void type(Problems problems, String typeKey) {
        require(problems, "type", typeKey);
        if (!typeKey.isEmpty() && !codes.of(CodeTable.CONTRACT_TYPE).isLeaf(typeKey)) {
            problems.error("type", "contract.type-not-leaf", codes.of(CodeTable.CONTRACT_TYPE).nameOf(typeKey));
        }
    }

    private void doubtful(Problems problems, ContractDraft draft) {
        String typeKey = draft.subject().appliedTypeKey();
        draft.price().amount().ifPresent(amount -> {
            if (amount.compareTo(SUSPICIOUSLY_SMALL) < 0 || amount.compareTo(SUSPICIOUSLY_LARGE) > 0) {
                problems.warning("contractAmount", "contract.amount-unusual", amount.tenThousands());
            }
            if (amount.compareTo(LARGE) >= 0 && draft.nonTechnicalTotal().isZero()) {
                problems.hint("costs", "contract.large-all-technical");
            }
        });
        boolean licence = category(typeKey).equals("3");
        if (licence && draft.term().signed().filter(CIVIL_CODE::isAfter).isPresent()) {
            problems.warning("type", "contract.licence-before-2021");
        }
        if (licence && draft.subject().licenceScope() == LicenceScope.NONE) {
            problems.hint("licenceScope", "contract.licence-scope");
        }
        if (draft.price().paymentModeKey().equals(INSTALMENTS) && draft.instalments().isEmpty()) {
            problems.hint("instalments", "contract.no-instalments");
        }
        right(problems, typeKey, draft.subject().intellectualPropertyKey());
    }

    private void right(Problems problems, String typeKey, String rightKey) {
        String expected = RIGHT_OF_TYPE.getOrDefault(typeKey, "");
        CodeRows rights = codes.of(CodeTable.INTELLECTUAL_PROPERTY);
        if (!expected.isEmpty() && !rightKey.isEmpty()
                && !rights.topOf(rightKey).map(Code::key).orElse("").equals(expected)) {
            problems.warning("intellectualProperty", "contract.right-of-type",
                    codes.of(CodeTable.CONTRACT_TYPE).nameOf(typeKey), rights.nameOf(expected));
        }
    }

    /** The key of the five types a type belongs to: 1 to 5. */
    private String category(String typeKey) {
        return codes.of(CodeTable.CONTRACT_TYPE).topOf(typeKey).map(Code::key).orElse("");
    }

    private static void require(Problems problems, String field, String key) {
        if (key.isEmpty()) {
            problems.error(field, "contract.missing." + field);
        }
    }

    private static void require(Problems problems, String field, Optional<?> given) {
        if (given.isEmpty()) {
            problems.error(field, "contract.missing." + field);
        }
    }
}
