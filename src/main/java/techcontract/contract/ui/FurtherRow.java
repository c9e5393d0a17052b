package techcontract.contract.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import techcontract.contract.ContractDraft;
import techcontract.contract.PartyRole;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.party.Particulars;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.shell.MoneyField;
import techcontract.shell.RowsField;
import techcontract.shell.SuggestionField;

/** One further seller or buyer on the form (其他当事人行): side, name and share. */
final class FurtherRow implements RowsField.Row<ContractDraft.Further> {
    private final SuggestionField<PartyRole> role = new SuggestionField<>();
    private final SuggestionField<Particulars> name = new SuggestionField<>();
    private final MoneyField share = new MoneyField();

    FurtherRow(PartyRegistry parties, Runnable changed) {
        Choices.offer(role, List.of(PartyRole.SELLER, PartyRole.BUYER), FurtherRow::label);
        name.suggest(typed -> parties.suggest(typed).stream().map(PartyRecord::particulars).toList(),
                Particulars::name);
        name.detail(Particulars::creditCode);
        name.offerNew(Message.of("party.ui.new"),
                typed -> name.set(Particulars.briefly(typed, "", "", Particulars.CHINA, "")));
        role.onChange(changed);
        name.onChange(changed);
        share.onChange(changed);
    }

    static String label(PartyRole role) {
        return Text.of("contract.role." + role);
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("contract.ui.further.role"), 110),
                new RowsField.Column(Text.of("contract.ui.further.name"), 300),
                new RowsField.Column(Text.of("contract.ui.further.share"), 160));
    }

    @Override
    public List<Region> controls() {
        return List.of(role, name, share);
    }

    @Override
    public Optional<ContractDraft.Further> value() {
        return name.value()
                .map(party -> new ContractDraft.Further(role.value().orElse(PartyRole.SELLER), party,
                        share.value().orElse(null)));
    }

    @Override
    public void set(ContractDraft.Further further) {
        role.set(further.role());
        name.set(further.particulars());
        Optional.ofNullable(further.shareAmount()).ifPresentOrElse(share::set, share::clear);
    }
}
