package techcontract.contract.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.codes.ui.CodeChoice;
import techcontract.contract.AmountStatus;
import techcontract.contract.AmountTerms;
import techcontract.contract.ContractDraft;
import techcontract.contract.Instalment;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.Price;
import techcontract.kernel.CapitalAmount;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.Input;
import techcontract.shell.MoneyField;
import techcontract.shell.RateField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** The amounts on the form (金额与支付): only what the way of payment and the circumstances call for is shown. */
final class AmountFields {
    private static final String INSTALMENTS = "2";
    private static final Set<String> ROYALTY = Set.of("3", "4");
    private static final String ENTRY_FEE = "4";
    private static final String SHARES = "5";
    private static final int CENTS = 2;

    private final FormSection section;
    private final CodeChoice paymentChoice;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean mixed;

    @FXML private MoneyField contractAmount;
    @FXML private SuggestionField<Code> paymentMode;
    @FXML private TextField capitalAmount;
    @FXML private Label capitalOf;
    @FXML private Button takeCapital;
    @FXML private SuggestionField<AmountStatus> amountStatus;
    @FXML private MoneyField subjectCost;
    @FXML private MoneyField technologyPart;
    @FXML private RowsField<NonTechnicalCost> costs;
    @FXML private RowsField<Instalment> instalments;
    @FXML private MoneyField entryFee;
    @FXML private TextField royaltyBase;
    @FXML private TextField royaltyRate;
    @FXML private MoneyField royaltyCap;
    @FXML private MoneyField royaltyEstimate;
    @FXML private TextField valuation;
    @FXML private TextField currency;
    @FXML private MoneyField currencyAmount;
    @FXML private RateField exchangeRate;
    @FXML private DateField rateOn;
    @FXML private Label converted;

    AmountFields(Fxml fxml, CodeTables codes, Clock clock) {
        section = (FormSection) fxml.load(this);
        paymentChoice = CodeChoice.ofLeaves(paymentMode, codes, CodeTable.PAYMENT_MODE);
        Choices.offer(amountStatus, List.of(AmountStatus.values()), AmountStatus::label);
        costs.rows(CostRow.columns(), CostRow::new);
        instalments.rows(InstalmentRow.columns(), changed -> new InstalmentRow(clock, changed));
        FormKeys.passOver(takeCapital);
        List<Input<?>> inputs = List.of(contractAmount, paymentMode, amountStatus, subjectCost, technologyPart,
                entryFee, royaltyCap, royaltyEstimate, currencyAmount, exchangeRate, rateOn);
        inputs.forEach(input -> input.onChange(this::changed));
        for (TextInputControl field : List.of(capitalAmount, royaltyBase, royaltyRate, valuation, currency)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        costs.onChange(this::changed);
        instalments.onChange(this::changed);
        follow();
    }

    FormSection section() {
        return section;
    }

    void onChange(Runnable action) {
        listeners.add(action);
    }

    private void changed() {
        follow();
        listeners.forEach(Runnable::run);
    }

    /** Says whether the contract is made together with another one, whose technology part must then be stated. */
    void mixed(boolean now) {
        mixed = now;
        follow();
    }

    // What is filled in stays in sight whatever is chosen later.
    private void follow() {
        String mode = paymentChoice.key();
        boolean royalty = ROYALTY.contains(mode);
        offer(instalments, mode.equals(INSTALMENTS) || !instalments.values().isEmpty());
        offer(technologyPart, mixed || filled(technologyPart));
        offer(entryFee, mode.equals(ENTRY_FEE) || filled(entryFee));
        for (TextInputControl field : List.of(royaltyBase, royaltyRate, royaltyCap, royaltyEstimate)) {
            offer(field, royalty || filled(field));
        }
        offer(valuation, mode.equals(SHARES) || filled(valuation));
        boolean foreign = filled(currency) || filled(currencyAmount);
        for (Region field : List.of(currencyAmount, exchangeRate, rateOn, converted)) {
            offer(field, foreign);
        }
        capitalOf.setText(contractAmount.value().map(CapitalAmount::of).orElse(""));
        takeCapital.setDisable(contractAmount.value().isEmpty());
        converted.setText(yuan().map(this::conversion).orElse("—"));
    }

    private static boolean filled(TextInputControl field) {
        return !field.getText().isBlank();
    }

    private static void offer(Region control, boolean offered) {
        control.getParent().setVisible(offered);
    }

    /** 原币金额 × 汇率, rounded half up to the cent. */
    private Optional<Money> yuan() {
        return currencyAmount.value()
                .flatMap(amount -> exchangeRate.value()
                        .map(rate -> new Money(amount.yuan().multiply(rate).setScale(CENTS, RoundingMode.HALF_UP))));
    }

    private String conversion(Money yuan) {
        boolean other = contractAmount.value().filter(amount -> !amount.equals(yuan)).isPresent();
        return Text.of(other ? "contract.ui.converted.differs" : "contract.ui.converted.is", yuan);
    }

    @FXML
    private void onTakeCapital() {
        contractAmount.value().map(CapitalAmount::of).ifPresent(capitalAmount::setText);
        capitalAmount.requestFocus();
    }

    Price price() {
        return new Price(contractAmount.value().orElse(null), paymentChoice.key(), currency.getText().strip(),
                currencyAmount.value().map(Money::yuan).orElse(null), exchangeRate.value().orElse(null),
                royaltyBase.getText().strip(), royaltyRate.getText().strip(), entryFee.value().orElse(null));
    }

    AmountTerms terms() {
        return new AmountTerms(amountStatus.value().orElse(AmountStatus.FIXED), capitalAmount.getText().strip(),
                subjectCost.value().orElse(null), technologyPart.value().orElse(null),
                royaltyCap.value().orElse(null), royaltyEstimate.value().orElse(null), rateOn.value().orElse(null),
                valuation.getText().strip());
    }

    List<NonTechnicalCost> costs() {
        return costs.values();
    }

    List<Instalment> instalments() {
        return instalments.values();
    }

    /** Shows the amounts of a draft. */
    void show(ContractDraft draft) {
        Price price = draft.price();
        show(contractAmount, price.amount());
        paymentChoice.show(price.paymentModeKey());
        currency.setText(price.currency());
        show(currencyAmount, Optional.<BigDecimal>ofNullable(price.currencyAmount()).map(Money::new));
        show(exchangeRate, Optional.ofNullable(price.exchangeRate()));
        royaltyBase.setText(price.royaltyBase());
        royaltyRate.setText(price.royaltyRate());
        show(entryFee, Optional.ofNullable(price.entryFee()));
        AmountTerms terms = draft.amountTerms();
        amountStatus.set(terms.amountStatus());
        capitalAmount.setText(terms.capitalAmount());
        show(subjectCost, Optional.ofNullable(terms.subjectCost()));
        show(technologyPart, Optional.ofNullable(terms.technologyPart()));
        show(royaltyCap, Optional.ofNullable(terms.royaltyCap()));
        show(royaltyEstimate, Optional.ofNullable(terms.royaltyEstimate()));
        show(rateOn, Optional.ofNullable(terms.rateOn()));
        valuation.setText(terms.valuation());
        costs.set(draft.costs());
        instalments.set(draft.instalments());
    }

    private static <T> void show(Input<T> input, Optional<T> value) {
        value.ifPresentOrElse(input::set, input::clear);
    }
}
