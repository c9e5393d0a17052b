package techcontract.contract.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import techcontract.contract.IntellectualProperty;
import techcontract.contract.LicenceScope;
import techcontract.contract.Subject;
import techcontract.contract.Supplement;
import techcontract.contract.TaxRelief;
import techcontract.contract.Term;
import techcontract.kernel.Text;
import techcontract.party.PartyRegistry;
import techcontract.party.ui.PartyForm;
import techcontract.rules.Material;
import techcontract.rules.RulePack;
import techcontract.shell.DateField;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.Input;
import techcontract.shell.MoneyField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** The registration form on one page (技术合同登记表): shows a draft and gives back what was typed. */
final class ContractForm {
    private static final String LICENCE = "3";

    private final CodeTables codes;
    private final Clock clock;
    private final Parent root;
    private final PartyForm seller;
    private final PartyForm buyer;
    private final AmountFields amounts;
    private final IntakeFields intake;
    private final BiFunction<ContractDraft, RulePack, List<Material>> materials;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean showing;
    private RulePack rules;
    // What this form does not edit is kept as it came.
    private ContractDraft shown = ContractDraft.EMPTY;

    @FXML private VBox sections;
    @FXML private FormSection subject;
    @FXML private FormSection statistics;
    @FXML private FormSection others;
    @FXML private TextField projectName;
    @FXML private SuggestionField<Code> type;
    @FXML private SuggestionField<LicenceScope> licenceScope;
    @FXML private DateField signedOn;
    @FXML private DateField validFrom;
    @FXML private DateField validTo;
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
    @FXML private RowsField<ContractDraft.Further> furtherParties;

    private final CodeChoice typeChoice;
    private final CodeChoice fieldChoice;
    private final CodeChoice rightChoice;
    private final CodeChoice planChoice;
    private final CodeChoice objectiveChoice;
    private final CodeChoice industryChoice;

    /**
     * @param rules the rule book its contract is or would be handled under
     * @param materials the papers a rule book asks for in view of what was typed
     */
    ContractForm(Fxml fxml, PartyRegistry parties, CodeTables codes, Clock clock, RulePack rules,
            BiFunction<ContractDraft, RulePack, List<Material>> materials) {
        this.rules = rules;
        this.materials = materials;
        this.codes = codes;
        this.clock = clock;
        this.root = fxml.load(this);
        typeChoice = CodeChoice.ofLeaves(type, codes, CodeTable.CONTRACT_TYPE);
        fieldChoice = CodeChoice.ofLeaves(technologyField, codes, CodeTable.TECHNOLOGY_FIELD);
        rightChoice = CodeChoice.ofLeaves(intellectualProperty, codes, CodeTable.INTELLECTUAL_PROPERTY);
        planChoice = CodeChoice.ofLeaves(planSource, codes, CodeTable.PLAN_SOURCE);
        objectiveChoice = CodeChoice.ofLeaves(objective, codes, CodeTable.OBJECTIVE);
        industryChoice = CodeChoice.ofLeaves(serviceIndustry, codes, CodeTable.INDUSTRY);
        this.amounts = new AmountFields(fxml, codes, clock);
        this.intake = new IntakeFields(fxml);
        furtherParties.rows(FurtherRow.columns(), changed -> new FurtherRow(parties, changed));
        listen();
        this.seller = new PartyForm(fxml, "seller", Text.of("contract.ui.seller"), parties, codes);
        this.buyer = new PartyForm(fxml, "buyer", Text.of("contract.ui.buyer"), parties, codes);
        sections.getChildren().addAll(1, List.of(seller.section(), buyer.section(), amounts.section()));
        sections.getChildren().add(intake.section());
        seller.onChange(this::changed);
        buyer.onChange(this::changed);
    }

    Parent root() {
        return root;
    }

    FormSection[] sections() {
        return new FormSection[]{subject, seller.section(), buyer.section(), amounts.section(), statistics, others,
                intake.section()};
    }

    private void listen() {
        Choices.offer(licenceScope, List.of(LicenceScope.values()), one -> Text.of("contract.ui.licence." + one));
        Choices.offer(taxRelief, List.of(TaxRelief.values()), one -> Text.of("contract.ui.tax." + one));
        properties.rows(PropertyRow.columns(), changed -> new PropertyRow(codes, clock, changed));
        List<Input<?>> inputs = List.of(type, licenceScope, signedOn, validFrom, validTo, technologyField,
                intellectualProperty, planSource, objective, serviceIndustry, taxRelief, expectedInvestment,
                expectedOutput, agentFee);
        inputs.forEach(input -> input.onChange(this::changed));
        for (TextInputControl field : List.of(projectName, brokerName, provinceNumber, remark)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        relatedParties.selectedProperty().addListener((_, _, _) -> changed());
        properties.onChange(this::changed);
        furtherParties.onChange(this::changed);
        amounts.onChange(this::changed);
        intake.onChange(this::changed);
    }

    void onChange(Runnable action) {
        listeners.add(action);
    }

    private void changed() {
        if (!showing) {
            follow();
            listeners.forEach(Runnable::run);
        }
    }

    // What is typed in one part decides what another part asks for.
    private void follow() {
        amounts.mixed(intake.mixed());
        licenceScope.getParent()
                .setVisible(typeChoice.key().startsWith(LICENCE) || licenceScope.value().isPresent());
        intake.need(rules.materials(), materials.apply(draft(), rules));
    }

    /** Goes over to another rule book. */
    void rules(RulePack other) {
        rules = other;
        follow();
    }

    /** What was typed. */
    ContractDraft draft() {
        Subject what = new Subject(projectName.getText().strip(), typeChoice.key(), fieldChoice.key(),
                rightChoice.key(),
                planChoice.key(), objectiveChoice.key(), industryChoice.key(),
                licenceScope.value().orElse(LicenceScope.NONE));
        Term term = new Term(signedOn.value().orElse(null), validFrom.value().orElse(null),
                validTo.value().orElse(null));
        Supplement more = new Supplement(relatedParties.isSelected(), expectedInvestment.value().orElse(null),
                expectedOutput.value().orElse(null), agentFee.value().orElse(null), brokerName.getText().strip(),
                taxRelief.value().orElse(TaxRelief.NONE), provinceNumber.getText().strip(), remark.getText().strip());
        return new ContractDraft(what, term, amounts.price(), amounts.terms(), intake.value(), more, seller.value(),
                buyer.value(), shown.agent(), furtherParties.values(), amounts.costs(), properties.values(),
                amounts.instalments(), intake.materials());
    }

    /** Shows a draft in all fields. */
    void show(ContractDraft draft) {
        showing = true;
        shown = draft;
        showSubject(draft.subject(), draft.term());
        amounts.show(draft);
        intake.show(draft);
        showSupplement(draft.supplement());
        furtherParties.set(draft.furtherParties());
        properties.set(draft.properties());
        seller.show(draft.seller());
        buyer.show(draft.buyer());
        showing = false;
        follow();
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
        projectName.selectAll();
    }

    /**
     * Opens the list of parties at the seller, from there at the buyer.
     *
     * @return whether a party may be chosen
     */
    boolean nextParty() {
        boolean open = !sections.isDisable();
        if (open) {
            (seller.section().isFocusWithin() ? buyer : seller).choose();
        }
        return open;
    }

    /** Whether anything may be typed. */
    void editable(boolean open) {
        sections.setDisable(!open);
    }
}
