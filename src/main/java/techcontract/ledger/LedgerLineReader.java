package techcontract.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.codes.CodeTable;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractDraft;
import techcontract.contract.LicenceScope;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.contract.PastRegistration;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.Term;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.party.Particulars;

/** Makes a contract of each row of a ledger file (逐行读取), with the same checks as the form. */
final class LedgerLineReader {
    // Where the form's fields stand in a ledger.
    private static final Map<String, LedgerColumn> COLUMN_OF_FIELD = Map.of("projectName", LedgerColumn.PROJECT,
            "seller.name", LedgerColumn.SELLER, "buyer.name", LedgerColumn.BUYER, "seller.creditCode",
            LedgerColumn.SELLER_CODE, "validTo", LedgerColumn.VALID_TO, "contractAmount", LedgerColumn.AMOUNT, "costs",
            LedgerColumn.TECHNOLOGY_AMOUNT);
    private static final String JOINT_DEVELOPMENT = "12";

    private final boolean date1904;
    private final LedgerHeader header;
    private final Map<LedgerColumn, AmountUnit> units;
    private final CodeWords words;
    private final ContractCheck check;
    private final LocalDate today;

    LedgerLineReader(boolean date1904, LedgerHeader header, Map<LedgerColumn, AmountUnit> units, CodeWords words,
            ContractCheck check, LocalDate today) {
        this.date1904 = date1904;
        this.header = header;
        this.units = units;
        this.words = words;
        this.check = check;
        this.today = today;
    }

    /** The contract in a row, or nothing where the row has an error. */
    Optional<LedgerLine> read(SheetRow row, LedgerProblems problems) {
        long errorsBefore = problems.errors();
        LedgerCells cells = new LedgerCells(date1904, header, words, row, problems);
        ContractDraft draft = draft(cells);
        Optional<String> number = cells.number();
        Optional<LocalDate> registered = cells.day(LedgerColumn.REGISTERED);
        registration(cells, number, registered, draft.term());
        checked(draft, row, problems);
        if (problems.errors() > errorsBefore) {
            return Optional.empty();
        }
        Optional<PastRegistration> past = number.flatMap(given -> registered
                .map(on -> new PastRegistration(given, on, cells.text(LedgerColumn.REGISTRAR), draft)));
        return Optional.of(new LedgerLine(row.number(), draft, past));
    }

    private ContractDraft draft(LedgerCells cells) {
        String type = cells.code(LedgerColumn.TYPE, CodeTable.CONTRACT_TYPE);
        if (type.isEmpty() && cells.text(LedgerColumn.TYPE).isEmpty()) {
            cells.error(LedgerColumn.TYPE, "contract.missing.type");
        }
        Subject subject = new Subject(cells.name(LedgerColumn.PROJECT), type,
                cells.code(LedgerColumn.FIELD, CodeTable.TECHNOLOGY_FIELD),
                cells.code(LedgerColumn.RIGHT, CodeTable.INTELLECTUAL_PROPERTY),
                cells.code(LedgerColumn.PLAN, CodeTable.PLAN_SOURCE),
                cells.code(LedgerColumn.OBJECTIVE, CodeTable.OBJECTIVE),
                cells.code(LedgerColumn.INDUSTRY, CodeTable.INDUSTRY), LicenceScope.NONE);
        Optional<Money> amount = amount(cells, LedgerColumn.AMOUNT);
        Optional<Money> technology = amount(cells, LedgerColumn.TECHNOLOGY_AMOUNT);
        String remark = cells.text(LedgerColumn.REMARK);
        List<NonTechnicalCost> costs = amount.isPresent() && technology.isPresent()
                ? costs(cells, amount.get(), technology.get(), remark)
                : List.of();
        Price price = new Price(amount.orElse(null), cells.code(LedgerColumn.PAYMENT, CodeTable.PAYMENT_MODE), "", null,
                null, "", "", null);
        Term term = new Term(cells.day(LedgerColumn.SIGNED).orElse(null),
                cells.day(LedgerColumn.VALID_FROM).orElse(null),
                cells.day(LedgerColumn.VALID_TO).orElse(null));
        return ContractDraft.usual(subject, term, price, Supplement.remarked(remark), seller(cells, type),
                buyer(cells, type), costs);
    }

    private Optional<Money> amount(LedgerCells cells, LedgerColumn column) {
        return Optional.ofNullable(units.get(column)).flatMap(unit -> cells.amount(column, unit));
    }

    private static List<NonTechnicalCost> costs(LedgerCells cells, Money amount, Money technology, String remark) {
        Money difference = amount.minus(technology);
        if (difference.isNegative()) {
            cells.error(LedgerColumn.TECHNOLOGY_AMOUNT, "ledger.technology-exceeds", technology, amount);
            return List.of();
        }
        List<NonTechnicalCost> named = CostLines.in(remark);
        if (!named.isEmpty()) {
            Money sum = named.stream().map(NonTechnicalCost::amount).reduce(Money.ZERO, Money::plus);
            if (!sum.equals(difference)) {
                cells.error(LedgerColumn.REMARK, "ledger.costs-differ", sum, difference);
            }
            return named;
        }
        return difference.isZero()
                ? List.of()
                : List.of(new NonTechnicalCost(NonTechnicalKind.OTHER, Text.of("ledger.cost-unnamed"), difference));
    }

    private Particulars seller(LedgerCells cells, String type) {
        LedgerCells.Place place = cells.place(LedgerColumn.SELLER_PLACE);
        return Particulars.briefly(partyName(cells, LedgerColumn.SELLER, LedgerColumn.PARTY_B, type),
                LedgerWords.plain(cells.text(LedgerColumn.SELLER_CODE)),
                cells.code(LedgerColumn.SELLER_NATURE, CodeTable.PARTY_NATURE), place.countryKey(), place.regionKey());
    }

    private Particulars buyer(LedgerCells cells, String type) {
        LedgerCells.Place place = cells.place(LedgerColumn.BUYER_PLACE);
        return Particulars.briefly(partyName(cells, LedgerColumn.BUYER, LedgerColumn.PARTY_A, type), "",
                cells.code(LedgerColumn.BUYER_NATURE, CodeTable.PARTY_NATURE), place.countryKey(), place.regionKey());
    }

    // In the ministry's model contracts 甲方 commissions, acquires or is licensed, 乙方 develops, transfers, licenses or
    // serves; only the two sides of a joint development have no such order.
    private String partyName(LedgerCells cells, LedgerColumn named, LedgerColumn lettered, String type) {
        LedgerColumn column = header.has(named) ? named : lettered;
        String name = cells.name(column);
        if (name.isEmpty()) {
            cells.error(column, "party.missing.name");
        } else if (column == lettered && type.equals(JOINT_DEVELOPMENT)) {
            cells.error(column, "ledger.joint-development");
        }
        return name;
    }

    private void registration(LedgerCells cells, Optional<String> number, Optional<LocalDate> registered, Term term) {
        boolean numberGiven = !cells.text(LedgerColumn.NUMBER).isEmpty();
        boolean dayGiven = !cells.text(LedgerColumn.REGISTERED).isEmpty();
        if (numberGiven && !dayGiven) {
            cells.error(LedgerColumn.REGISTERED, "ledger.day-without");
        }
        if (dayGiven && !numberGiven) {
            cells.error(LedgerColumn.NUMBER, "ledger.number-without");
        }
        registered.filter(on -> on.isAfter(today))
                .ifPresent(
                        on -> cells.error(LedgerColumn.REGISTERED, "ledger.day-future", on, today));
        term.signed()
                .ifPresent(signed -> registered.filter(signed::isAfter)
                        .ifPresent(
                                on -> cells.error(LedgerColumn.SIGNED, "ledger.signed-after", signed, on)));
        if (number.isPresent() && number.get().length() == 16 && registered.isPresent()
                && !number.get().startsWith(Integer.toString(registered.get().getYear()))) {
            cells.warning(LedgerColumn.NUMBER, "ledger.number-year", number.get(), registered.get().getYear());
        }
    }

    private void checked(ContractDraft draft, SheetRow row, LedgerProblems problems) {
        if (draft.subject().projectName().isEmpty()) {
            problems.error(row.number(), header.heading(LedgerColumn.PROJECT), "contract.missing.projectName");
        }
        Problems found = check.contradictions(draft);
        found.addAll("seller", draft.seller().malformed());
        for (Problem problem : found.all()) {
            LedgerColumn column = COLUMN_OF_FIELD.getOrDefault(problem.field(), LedgerColumn.PROJECT);
            problems.add(
                    new LedgerProblem(row.number(), header.heading(column), problem.severity(), problem.message()));
        }
    }
}
