package techcontract.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CsvTable;
import techcontract.kernel.Money;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;
import techcontract.rules.ChecklistItem;
import techcontract.rules.RulePack;

/** One line of the golden set (认定判例): a contract as it comes to the desk, and what was expected by hand. */
record GoldenCase(CsvTable.Row row) {
    static List<GoldenCase> all() {
        try (InputStream csv = Objects
                .requireNonNull(GoldenCase.class.getResourceAsStream("/techcontract/golden/cases.csv"))) {
            return CsvTable.read(csv).rows().stream().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String column) {
        return row.get(column);
    }

    private String text(String column, String otherwise) {
        return text(column).isEmpty() ? otherwise : text(column);
    }

    boolean yes(String column) {
        return text(column).equals("yes");
    }

    private boolean usually(String column) {
        return !text(column).equals("no");
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|", -1));
    }

    Set<String> set(String column) {
        return new TreeSet<>(list(column));
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    private @Nullable LocalDate dayIfAny(String column) {
        return text(column).isEmpty() ? null : day(column);
    }

    @Nullable
    Money money(String column) {
        return text(column).isEmpty() ? null : Money.ofYuan(text(column));
    }

    String decidedType() {
        return text("decided_type", text("type"));
    }

    Map<String, Boolean> answers(RulePack pack) {
        Map<String, Boolean> answers = new HashMap<>();
        for (ChecklistItem item : pack.questions(decidedType())) {
            answers.put(item.code(), item.yesIsGood());
        }
        for (String exception : list("answers")) {
            String[] parts = exception.split("=", -1);
            if (parts[1].equals("UNANSWERED")) {
                answers.remove(parts[0]);
            } else {
                answers.put(parts[0], parts[1].equals("YES"));
            }
        }
        return answers;
    }

    ContractDraft draft() {
        LicenceScope scope = text("licence_scope").isEmpty()
                ? LicenceScope.NONE
                : LicenceScope.valueOf(text("licence_scope"));
        List<IntellectualProperty> rights = rights();
        String rightKey = rights.isEmpty() ? "9" : rights.getFirst().kindKey();
        Subject subject = new Subject(text("project_name"), text("type"), "03", rightKey, "5", "0206", "38", scope);
        Term term = new Term(day("signed_on"), day("valid_from"), day("valid_to"));
        return new ContractDraft(subject, term, price(), amountTerms(), circumstances(),
                new Supplement(yes("related"), null, null, null, "", TaxRelief.NONE, "", ""), party("seller", "440704"),
                party("buyer", "440106"), ContractDraft.EMPTY.agent(), List.of(), costs(), rights, instalments(),
                materials());
    }

    private Price price() {
        return new Price(money("contract_amount"), text("payment_mode", "1"), text("currency"),
                number("currency_amount"), number("exchange_rate"), text("royalty_base"), text("royalty_rate"),
                money("entry_fee"));
    }

    private @Nullable BigDecimal number(String column) {
        return text(column).isEmpty() ? null : new BigDecimal(text(column));
    }

    private AmountTerms amountTerms() {
        return new AmountTerms(AmountStatus.valueOf(text("amount_status", "FIXED")), text("capital_amount"),
                money("subject_cost"), money("technology_part"), null, money("royalty_estimate"), dayIfAny("rate_on"),
                "");
    }

    private Circumstances circumstances() {
        boolean buyerApplies = text("applicant").isEmpty() ? yes("import_contract") : text("applicant").equals("buyer");
        return new Circumstances(WrittenForm.valueOf(text("form", "WRITTEN")), usually("in_effect"),
                null, yes("approval_required"), text("approval_number"), yes("department_signed"),
                yes("foreign_language"),
                yes("government_project"), yes("production_permit"), yes("first_filing"), buyerApplies, yes("mixed"),
                yes("classified"), usually("declaration") ? "承诺人" : "",
                usually("declaration") ? day("accepted_on") : null, !text("replaces_unlinked").isEmpty(), "", "");
    }

    private Particulars party(String side, String place) {
        String country = text(side + "_country", Particulars.CHINA);
        boolean domestic = country.equals(Particulars.CHINA);
        return new Particulars(text(side + "_name"), text(side + "_code"), "", "150", "", country,
                domestic ? text(side + "_region", place) : "", "35", EnterpriseScale.SMALL, false, false, false, false,
                false, false, "代表" + text("id") + side, "联系人" + text("id") + side, text("id") + side,
                "地址" + text("id") + side, "000000", "");
    }

    private List<NonTechnicalCost> costs() {
        return list("costs").stream()
                .map(line -> line.split(":", -1))
                .map(line -> new NonTechnicalCost(NonTechnicalKind.valueOf(line[0]), "", Money.ofYuan(line[1])))
                .toList();
    }

    private List<IntellectualProperty> rights() {
        return list("rights").stream()
                .map(line -> line.split(":", -1))
                .map(line -> new IntellectualProperty(line[0], line[1], "样例", "样例", LocalDate.parse(line[2]), null,
                        LocalDate.parse(line[3])))
                .toList();
    }

    private List<Instalment> instalments() {
        return list("instalments").stream()
                .map(line -> line.split(":", -1))
                .map(line -> new Instalment(LocalDate.parse(line[0]), Money.ofYuan(line[1]), "", null, null))
                .toList();
    }

    // All of them came in but those the line names.
    private List<MaterialReceipt> materials() {
        List<MaterialReceipt> received = new ArrayList<>();
        Stream.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10")
                .filter(code -> !list("missing_materials").contains(code))
                .forEach(code -> received.add(new MaterialReceipt(code, day("accepted_on"), "")));
        return received;
    }

    @Override
    public String toString() {
        return text("id") + " " + text("title");
    }
}
