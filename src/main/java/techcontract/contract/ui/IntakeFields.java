package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import techcontract.contract.Circumstances;
import techcontract.contract.ContractDraft;
import techcontract.contract.MaterialReceipt;
import techcontract.contract.WrittenForm;
import techcontract.rules.Material;
import techcontract.shell.DateField;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.SuggestionField;

/** What the desk notes at intake on the form (受理情况): the circumstances, the declaration and the papers handed in. */
final class IntakeFields {
    private final FormSection section;
    private final List<Runnable> listeners = new ArrayList<>();

    @FXML private SuggestionField<WrittenForm> writtenForm;
    @FXML private CheckBox inEffect;
    @FXML private CheckBox approvalRequired;
    @FXML private TextField approvalNumber;
    @FXML private CheckBox signedByDepartment;
    @FXML private CheckBox foreignLanguage;
    @FXML private CheckBox governmentProject;
    @FXML private CheckBox productionPermit;
    @FXML private CheckBox firstFiling;
    @FXML private CheckBox importContract;
    @FXML private CheckBox mixed;
    @FXML private CheckBox replacement;
    @FXML private CheckBox classified;
    @FXML private DateField inEffectOn;
    @FXML private TextField declaredBy;
    @FXML private DateField declaredOn;
    @FXML private TextField supersedesNumber;
    @FXML private TextField underlyingNumber;
    @FXML private MaterialList materials;

    IntakeFields(Fxml fxml) {
        section = (FormSection) fxml.load(this);
        Choices.offer(writtenForm, List.of(WrittenForm.values()), WrittenForm::label);
        writtenForm.onChange(this::changed);
        inEffectOn.onChange(this::changed);
        declaredOn.onChange(this::changed);
        materials.onChange(this::changed);
        for (TextField field : List.of(approvalNumber, declaredBy, supersedesNumber, underlyingNumber)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        for (CheckBox box : List.of(inEffect, approvalRequired, signedByDepartment, foreignLanguage,
                governmentProject, productionPermit, firstFiling, importContract, mixed, replacement, classified)) {
            box.selectedProperty().addListener((_, _, _) -> changed());
        }
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

    private void follow() {
        approvalNumber.getParent()
                .setVisible(approvalRequired.isSelected() || !approvalNumber.getText().isBlank());
        supersedesNumber.getParent().setVisible(replacement.isSelected() || !supersedesNumber.getText().isBlank());
    }

    /** Shows which papers the rule book asks for now. */
    void need(List<Material> all, List<Material> needed) {
        materials.need(all, needed);
    }

    boolean mixed() {
        return mixed.isSelected();
    }

    Circumstances value() {
        return new Circumstances(writtenForm.value().orElse(WrittenForm.WRITTEN), inEffect.isSelected(),
                inEffectOn.value().orElse(null), approvalRequired.isSelected(), approvalNumber.getText().strip(),
                signedByDepartment.isSelected(),
                foreignLanguage.isSelected(), governmentProject.isSelected(), productionPermit.isSelected(),
                firstFiling.isSelected(), importContract.isSelected(), mixed.isSelected(), classified.isSelected(),
                declaredBy.getText().strip(), declaredOn.value().orElse(null), replacement.isSelected(),
                supersedesNumber.getText().strip(),
                underlyingNumber.getText().strip());
    }

    List<MaterialReceipt> materials() {
        return materials.values();
    }

    /** Shows the circumstances and papers of a draft. */
    void show(ContractDraft draft) {
        Circumstances given = draft.circumstances();
        writtenForm.set(given.writtenForm());
        inEffect.setSelected(given.inEffect());
        given.effective().ifPresentOrElse(inEffectOn::set, inEffectOn::clear);
        approvalRequired.setSelected(given.approvalRequired());
        approvalNumber.setText(given.approvalNumber());
        signedByDepartment.setSelected(given.signedByDepartment());
        foreignLanguage.setSelected(given.foreignLanguage());
        governmentProject.setSelected(given.governmentProject());
        productionPermit.setSelected(given.productionPermit());
        firstFiling.setSelected(given.firstFiling());
        importContract.setSelected(given.importContract());
        mixed.setSelected(given.mixed());
        replacement.setSelected(given.replacement());
        classified.setSelected(given.classified());
        declaredBy.setText(given.declaredBy());
        given.declared().ifPresentOrElse(declaredOn::set, declaredOn::clear);
        supersedesNumber.setText(given.supersedesNumber());
        underlyingNumber.setText(given.underlyingNumber());
        materials.set(draft.materials());
        follow();
    }
}
