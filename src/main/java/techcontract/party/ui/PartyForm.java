package techcontract.party.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import techcontract.codes.Code;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.codes.ui.CodeChoice;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.shell.FormSection;
import techcontract.shell.Fxml;
import techcontract.shell.SuggestionField;

/** A party's particulars on a form (当事人信息): a known party fills all fields at once. */
public final class PartyForm {
    private final PartyRegistry parties;
    private final CodeTables codes;
    private final List<Runnable> listeners = new ArrayList<>();
    private final FormSection section;

    @FXML private SuggestionField<Particulars> name;
    @FXML private TextField creditCode;
    @FXML private TextField idNumber;
    @FXML private SuggestionField<Code> nature;
    @FXML private SuggestionField<Code> registrationType;
    @FXML private SuggestionField<Code> country;
    @FXML private SuggestionField<Code> region;
    @FXML private SuggestionField<Code> industry;
    @FXML private SuggestionField<EnterpriseScale> scale;
    @FXML private TextField legalRepresentative;
    @FXML private TextField contact;
    @FXML private TextField telephone;
    @FXML private TextField address;
    @FXML private TextField postcode;
    @FXML private TextField email;
    @FXML private CheckBox listed;
    @FXML private CheckBox inHighTechZone;
    @FXML private CheckBox highTech;
    @FXML private CheckBox transferOrganisation;
    @FXML private CheckBox researchOrganisation;
    @FXML private CheckBox convertedInstitute;

    private final CodeChoice natureChoice;
    private final CodeChoice registrationTypeChoice;
    private final CodeChoice countryChoice;
    private final CodeChoice regionChoice;
    private final CodeChoice industryChoice;
    private boolean showing;

    /**
     * Builds the fields.
     *
     * @param role the name problems of this party begin with, such as {@code seller}
     */
    public PartyForm(Fxml fxml, String role, String heading, PartyRegistry parties, CodeTables codes) {
        this.parties = parties;
        this.codes = codes;
        this.section = (FormSection) fxml.load(this);
        natureChoice = CodeChoice.ofLeaves(nature, codes, CodeTable.PARTY_NATURE);
        registrationTypeChoice = CodeChoice.ofLeaves(registrationType, codes, CodeTable.REGISTRATION_TYPE_2023);
        countryChoice = CodeChoice.ofLeaves(country, codes, CodeTable.COUNTRY);
        regionChoice = CodeChoice.ofLeaves(region, codes, CodeTable.REGION);
        industryChoice = CodeChoice.ofLeaves(industry, codes, CodeTable.INDUSTRY);
        listen();
        section.setHeading(heading);
        section.formFields().forEach(field -> field.setName(role + "." + field.getName()));
    }

    /** The fields, for the form they are part of. */
    public FormSection section() {
        return section;
    }

    private void listen() {
        name.suggest(typed -> parties.suggest(typed).stream().map(PartyRecord::particulars).toList(),
                Particulars::name);
        name.detail(party -> party.creditCode().isEmpty() ? place(party) : party.creditCode() + " · " + place(party));
        name.offerNew(Message.of("party.ui.new"), typed -> name.set(Particulars.briefly(typed, "", "", "", "")));
        name.onChange(this::partyChosen);
        scale.suggest(typed -> List.of(EnterpriseScale.values())
                .stream()
                .filter(one -> one != EnterpriseScale.UNKNOWN && label(one).contains(typed))
                .toList(), PartyForm::label);
        for (SuggestionField<?> field : List.of(nature, registrationType, country, region, industry, scale)) {
            field.onChange(this::changed);
        }
        for (TextField field : List.of(creditCode, idNumber, legalRepresentative, contact, telephone, address, postcode,
                email)) {
            field.textProperty().addListener((_, _, _) -> changed());
        }
        for (CheckBox box : flags()) {
            box.selectedProperty().addListener((_, _, _) -> changed());
        }
    }

    private List<CheckBox> flags() {
        return List.of(listed, inHighTechZone, highTech, transferOrganisation, researchOrganisation,
                convertedInstitute);
    }

    private String place(Particulars party) {
        return party.isDomestic()
                ? codes.of(CodeTable.REGION).nameOf(party.regionKey())
                : codes.of(CodeTable.COUNTRY).nameOf(party.countryKey());
    }

    private static String label(EnterpriseScale scale) {
        return Text.of("party.scale." + scale);
    }

    // A known party brings everything with it; a new one leaves what was typed.
    private void partyChosen() {
        name.value().filter(party -> !showing && !party.countryKey().isEmpty()).ifPresent(this::show);
        changed();
    }

    /** Puts the focus on the name and opens the list of parties. */
    public void choose() {
        name.openAll();
    }

    /** Has something run after each change. */
    public void onChange(Runnable action) {
        listeners.add(action);
    }

    private void changed() {
        if (!showing) {
            listeners.forEach(Runnable::run);
        }
    }

    /** What the fields hold. */
    public Particulars value() {
        return new Particulars(name.value().map(Particulars::name).orElse(""), text(creditCode), text(idNumber),
                natureChoice.key(), registrationTypeChoice.key(), countryChoice.key(), regionChoice.key(),
                industryChoice.key(), scale.value().orElse(EnterpriseScale.UNKNOWN), listed.isSelected(),
                inHighTechZone.isSelected(), highTech.isSelected(), transferOrganisation.isSelected(),
                researchOrganisation.isSelected(), convertedInstitute.isSelected(), text(legalRepresentative),
                text(contact), text(telephone), text(address), text(postcode), text(email));
    }

    private static String text(TextField field) {
        return field.getText().strip();
    }

    /** Fills the fields. */
    public void show(Particulars party) {
        showing = true;
        if (party.isBlank()) {
            name.clear();
        } else {
            name.set(party);
        }
        creditCode.setText(party.creditCode());
        idNumber.setText(party.idNumber());
        natureChoice.show(party.natureKey());
        registrationTypeChoice.show(party.registrationTypeKey());
        countryChoice.show(party.countryKey());
        regionChoice.show(party.regionKey());
        industryChoice.show(party.industryKey());
        if (party.scale() == EnterpriseScale.UNKNOWN) {
            scale.clear();
        } else {
            scale.set(party.scale());
        }
        listed.setSelected(party.listed());
        inHighTechZone.setSelected(party.inHighTechZone());
        highTech.setSelected(party.highTech());
        transferOrganisation.setSelected(party.transferOrganisation());
        researchOrganisation.setSelected(party.researchOrganisation());
        convertedInstitute.setSelected(party.convertedInstitute());
        legalRepresentative.setText(party.legalRepresentative());
        contact.setText(party.contact());
        telephone.setText(party.telephone());
        address.setText(party.address());
        postcode.setText(party.postcode());
        email.setText(party.email());
        showing = false;
    }
}
