package techcontract.contract.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.ContractDraft;
import techcontract.contract.Instalment;
import techcontract.contract.IntellectualProperty;
import techcontract.contract.LicenceScope;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.Price;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.TaxRelief;
import techcontract.contract.Term;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.party.PartyRegistry;
import techcontract.party.ui.PartyForm;
import techcontract.shell.DateField;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.Input;
import techcontract.shell.MoneyField;
import techcontract.shell.RateField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** The registration form on one page (技术合同登记表): shows a draft and gives back what was typed. */
final class ContractForm {
    private final CodeTables codes;
    private final Clock clock;
    private final Parent root;
    private final PartyForm seller;
    private final PartyForm buyer;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean showing;
    // Kept as they came: this form does not edit them.
    private List<ContractDraft.Further> further = List.of();
    private ContractDraft shown = ContractDraft.EMPTY;

    @FXML private VBox sections;
    @FXML private FormSection subject;
    @FXML private FormSection amounts;
    @FXML private FormSection statistics;
    @FXML private FormSection others;
    @FXML private TextField projectName;
    @FXML private SuggestionField<Code> type;
    @FXML private SuggestionField<LicenceScope> licenceScope;
    @FXML private DateField signedOn;
    @FXML private DateField validFrom;
    @FXML private DateField validTo;
    @FXML private MoneyField contractAmount;
    @FXML private SuggestionField<Code> paymentMode;
    @FXML private RowsField<NonTechnicalCost> costs;
    @FXML private RowsField<Instalment> instalments;
    @FXML private TextField royaltyBase;
    @FXML private TextField royaltyRate;
    @FXML private MoneyField entryFee;
    @FXML private TextField currency;
    @FXML private MoneyField currencyAmount;
    @FXML private RateField exchangeRate;
    @FXML private SuggestionField<Code> technologyField;
    @FXML private SuggestionField<Code> intellectualProperty;
    @FXML private SuggestionField<Code> planSource;
    @FXML private SuggestionField<Code> objective;
    @FXML private SuggestionField<Code> serviceIndustry;
    @FXML private RowsField<IntellectualProperty> properties;
    @FXML private CheckBox relatedParties;
    @FXML private SuggestionField<TaxRelief> taxRelief;
    @FXML private MoneyField expectedInvestment;
    @FXML private MoneyField expectedOutput;
    @FXML private MoneyField agentFee;
    @FXML private TextField brokerName;
    @FXML private TextField provinceNumber;
    @FXML private TextArea remark;

    private final CodeChoice typeChoice;
    private final CodeChoice paymentChoice;
    private final CodeChoice fieldChoice;
    private final CodeChoice rightChoice;
    private final CodeChoice planChoice;
    private final CodeChoice objectiveChoice;
    private final CodeChoice industryChoice;

    ContractForm(Fxml fxml, PartyRegistry parties, CodeTables codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
        this.root = fxml.load(this);
        typeChoice = CodeChoice.ofLeaves(type, codes, CodeTable.CONTRACT_TYPE);
        paymentChoice = CodeChoice.ofLeaves(paymentMode, codes, CodeTable.PAYMENT_MODE);
        fieldChoice = CodeChoice.ofLeaves(technologyField, codes, CodeTable.TECHNOLOGY_FIELD);
        rightChoice = CodeChoice.ofLeaves(intellectualProperty, codes, CodeTable.INTELLECTUAL_PROPERTY);
        planChoice = CodeChoice.ofLeaves(planSource, codes, CodeTable.PLAN_SOURCE);
        objectiveChoice = CodeChoice.ofLeaves(objective, codes, CodeTable.OBJECTIVE);
        industryChoice = CodeChoice.ofLeaves(serviceIndustry, codes, CodeTable.INDUSTRY);
        listen();
        this.seller = new PartyForm(fxml, "seller", Text.of("contract.ui.seller"), parties, codes);
        this.buyer = new PartyForm(fxml, "buyer", Text.of("contract.ui.buyer"), parties, codes);
        sections.getChildren().addAll(1, List.of(seller.section(), buyer.section()));
        seller.onChange(this::changed);
        buyer.onChange(this::changed);
    }

    Parent root() {
        return root;
    }

    FormSection[] sections() {
        return new FormSection[]{subject, seller.section(), buyer.section(), amounts, statistics, others};
    }

    private void listen() {
        choose(licenceScope, "contract.ui.licence.", LicenceScope.values());
        choose(taxRelief, "contract.ui.tax.", TaxRelief.values());
        costs.rows(CostRow.columns(), CostRow::new);
        instalments.rows(InstalmentRow.columns(), changed -> new InstalmentRow(clock, changed));
        properties.rows(PropertyRow.columns(), changed -> new PropertyRow(codes, clock, changed));
        List<Input<?>> inputs = List.of(type, licenceScope, signedOn, validFrom, validTo, contractAmount, paymentMode,
                entryFee, currencyAmount, exchangeRate, technologyField, intellectualProperty, planSource, objective,
                serviceIndustry,
                taxRelief, expectedInvestment, expectedOutput, agentFee);
        inputs.forEach(input -> input.onChange(this::changed));
        for (TextInputControl field : List.of(projectName, royaltyBase, royaltyRate, currency, brokerName,
                provinceNumber, remark)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        relatedParties.selectedProperty().addListener((_, _, _) -> changed());
        costs.onChange(this::changed);
        instalments.onChange(this::changed);
        properties.onChange(this::changed);
    }

    private static <E extends Enum<E>> void choose(SuggestionField<E> field, String prefix, E[] values) {
        field.suggest(typed -> Stream.of(values).filter(one -> Text.of(prefix + one.name()).contains(typed)).toList(),
                one -> Text.of(prefix + one.name()));
    }

    void onChange(Runnable action) {
        listeners.add(action);
    }

    private void changed() {
        if (!showing) {
            listeners.forEach(Runnable::run);
        }
    }

    /** What was typed. */
    ContractDraft draft() {
        Subject what = new Subject(projectName.getText().strip(), typeChoice.key(), fieldChoice.key(),
                rightChoice.key(),
                planChoice.key(), objectiveChoice.key(), industryChoice.key(),
                licenceScope.value().orElse(LicenceScope.NONE));
        Term term = new Term(signedOn.value().orElse(null), validFrom.value().orElse(null),
                validTo.value().orElse(null));
        Price price = new Price(contractAmount.value().orElse(null), paymentChoice.key(), currency.getText().strip(),
                currencyAmount.value().map(Money::yuan).orElse(null), exchangeRate.value().orElse(null),
                royaltyBase.getText().strip(),
                royaltyRate.getText().strip(), entryFee.value().orElse(null));
        Supplement more = new Supplement(relatedParties.isSelected(), expectedInvestment.value().orElse(null),
                expectedOutput.value().orElse(null), agentFee.value().orElse(null), brokerName.getText().strip(),
                taxRelief.value().orElse(TaxRelief.NONE), provinceNumber.getText().strip(), remark.getText().strip());
        return new ContractDraft(what, term, price, shown.amountTerms(), shown.circumstances(), more, seller.value(),
                buyer.value(), shown.agent(), further, costs.values(), properties.values(), instalments.values(),
                shown.materials());
    }

    /** Shows a draft in all fields. */
    void show(ContractDraft draft) {
        showing = true;
        shown = draft;
        further = draft.furtherParties();
        showSubject(draft.subject(), draft.term());
        showPrice(draft.price());
        showSupplement(draft.supplement());
        costs.set(draft.costs());
        instalments.set(draft.instalments());
        properties.set(draft.properties());
        seller.show(draft.seller());
        buyer.show(draft.buyer());
        showing = false;
    }

    private void showSubject(Subject what, Term term) {
        projectName.setText(what.projectName());
        typeChoice.show(what.appliedTypeKey());
        fieldChoice.show(what.technologyFieldKey());
        rightChoice.show(what.intellectualPropertyKey());
        planChoice.show(what.planSourceKey());
        objectiveChoice.show(what.objectiveKey());
        industryChoice.show(what.serviceIndustryKey());
        show(licenceScope, Optional.of(what.licenceScope()).filter(scope -> scope != LicenceScope.NONE));
        show(signedOn, term.signed());
        show(validFrom, term.from());
        show(validTo, term.to());
    }

    private void showPrice(Price price) {
        show(contractAmount, price.amount());
        paymentChoice.show(price.paymentModeKey());
        currency.setText(price.currency());
        show(currencyAmount, Optional.ofNullable(price.currencyAmount()).map(Money::new));
        show(exchangeRate, Optional.ofNullable(price.exchangeRate()));
        royaltyBase.setText(price.royaltyBase());
        royaltyRate.setText(price.royaltyRate());
        show(entryFee, Optional.ofNullable(price.entryFee()));
    }

    private void showSupplement(Supplement more) {
        relatedParties.setSelected(more.relatedParties());
        show(taxRelief, Optional.of(more.taxReliefKind()).filter(kind -> kind != TaxRelief.NONE));
        show(expectedInvestment, Optional.ofNullable(more.expectedInvestment()));
        show(expectedOutput, Optional.ofNullable(more.expectedOutput()));
        show(agentFee, Optional.ofNullable(more.agentFee()));
        brokerName.setText(more.brokerName());
        provinceNumber.setText(more.provinceNumber());
        remark.setText(more.remark());
    }

    private static <T> void show(Input<T> input, Optional<T> value) {
        value.ifPresentOrElse(input::set, input::clear);
    }

    /** Puts the focus where typing starts. */
    void focus() {
        projectName.requestFocus();
    }

    /** Whether anything may be typed. */
    void editable(boolean open) {
        sections.setDisable(!open);
    }
}
