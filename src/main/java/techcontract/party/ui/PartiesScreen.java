package techcontract.party.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import techcontract.codes.CodeTable;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.party.EnterpriseTitle;
import techcontract.party.Particulars;
import techcontract.party.PartyRecord;
import techcontract.party.TitleKind;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;

/** All parties (当事人): found by name, sound, code or other names; what is known of one, beside the list. */
public final class PartiesScreen implements Screen {
    private static final int MOST = 1000;
    private static final int MONTHS_AHEAD = 3;

    private final PartyDesk desk;
    private final Fxml fxml;
    private final Parent content;
    private final PauseTransition pause = new PauseTransition(Duration.millis(80));
    private Map<Long, Long> contracts = Map.of();

    @FXML private TextField words;
    @FXML private TableView<PartyRow> parties;
    @FXML private Label count;
    @FXML private Label titles;
    @FXML private PartyCard card;

    public PartiesScreen(PartyDesk desk, Fxml fxml) {
        this.desk = desk;
        this.fxml = fxml;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        var name = Tables.<PartyRow>text(Text.of("party.ui.name"), 150, row -> row.party().particulars().name());
        var place = Tables.<PartyRow>text(Text.of("party.ui.region"), 92, PartyRow::place);
        parties.getColumns()
                .setAll(List.of(name, Tables.text(Text.of("party.ui.list.code"), 172,
                        row -> row.party().particulars().creditCode()), place,
                        Tables.text(Text.of("party.ui.nature"), 112, PartyRow::nature),
                        Tables.count(Text.of("party.ui.list.contracts"), 96, PartyRow::contracts)));
        Tables.share(parties, List.of(name));
        Tables.prepare(parties, Text.of("party.ui.parties"), Message.of("party.ui.list.nothing"),
                row -> desk.showContracts().accept(row.party().particulars().name()));
        parties.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row == null) {
                card.clear();
            } else {
                card.show(row.party());
            }
        });
        card.on(desk, this::refresh);
        words.textProperty().addListener((_, _, _) -> pause.playFromStart());
        pause.setOnFinished(_ -> find());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("party.ui.parties");
    }

    @Override
    public Optional<TextField> searchBox() {
        return Optional.of(words);
    }

    @Override
    public void shown() {
        words.requestFocus();
        words.selectAll();
        refresh();
    }

    private void refresh() {
        LocalDate today = LocalDate.now(desk.clock());
        desk.tasks().latest(Message.of("party.ui.counting"), _ -> desk.contracts().get(), counted -> {
            contracts = counted;
            find();
        });
        desk.tasks()
                .latest(Message.of("party.ui.reading-titles"),
                        _ -> said(desk.registry().holdersOn(today),
                                desk.registry().endingBetween(today, today.plusMonths(MONTHS_AHEAD))),
                        titles::setText);
    }

    private static String said(Map<TitleKind, Long> holders, List<EnterpriseTitle> ending) {
        List<String> said = new ArrayList<>();
        for (TitleKind kind : TitleKind.values()) {
            said.add(Text.of("party.ui.holders", kind.label(), holders.getOrDefault(kind, 0L)));
        }
        said.add(Text.of("party.ui.ending", MONTHS_AHEAD, ending.size()));
        return String.join("　", said);
    }

    private void find() {
        pause.stop();
        String text = words.getText();
        Map<Long, Long> counted = contracts;
        desk.tasks()
                .latest(Message.of("party.ui.finding"),
                        _ -> desk.registry().find(text, MOST).stream().map(party -> row(party, counted)).toList(),
                        this::show);
    }

    private PartyRow row(PartyRecord party, Map<Long, Long> counted) {
        Particulars known = party.particulars();
        String place = known.isDomestic()
                ? desk.codes().of(CodeTable.REGION).nameOf(known.regionKey())
                : desk.codes().of(CodeTable.COUNTRY).nameOf(known.countryKey());
        return new PartyRow(party, place, desk.codes().of(CodeTable.PARTY_NATURE).nameOf(known.natureKey()),
                counted.getOrDefault(party.partyId(), 0L));
    }

    private void show(List<PartyRow> rows) {
        PartyRow before = parties.getSelectionModel().getSelectedItem();
        parties.getItems().setAll(rows);
        rows.stream()
                .filter(row -> before != null && row.party().partyId() == before.party().partyId())
                .findFirst()
                .ifPresentOrElse(parties.getSelectionModel()::select, parties.getSelectionModel()::selectFirst);
        count.setText(Text.of(rows.size() < MOST ? "party.ui.count" : "party.ui.count-first", rows.size()));
    }

    @FXML
    private void searchKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
        if (down && !parties.getItems().isEmpty()) {
            event.consume();
            parties.requestFocus();
        }
    }

    @FXML
    private void ending() {
        LocalDate today = LocalDate.now(desk.clock());
        desk.tasks()
                .run(Message.of("party.ui.reading-titles"),
                        _ -> desk.registry()
                                .endingBetween(today, today.plusMonths(MONTHS_AHEAD))
                                .stream()
                                .map(title -> Text.of("party.ui.ending.row", title.validUntil(), title.kind().label(),
                                        desk.registry().editions(title.partyId()).getFirst().particulars().name()))
                                .toList(),
                        rows -> desk.dialogs()
                                .tell(Message.of("party.ui.ending.list", MONTHS_AHEAD,
                                        rows.isEmpty() ? Text.of("party.ui.none") : String.join("\n", rows))));
    }

    @FXML
    private void ladder() {
        desk.shell().show(new LadderScreen(desk, fxml));
    }

    @FXML
    private void merged() {
        card.undoMerges();
    }
}
