package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.contract.Contract;
import techcontract.contract.ContractEvent;
import techcontract.contract.ContractStep;
import techcontract.contract.VersionComparison;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;
import techcontract.shell.Tables;
import techcontract.shell.Tone;

/** The versions of a contract (历史版本): opened to read, and any two compared field by field. */
public final class VersionsScreen implements Screen {
    /** One version of the list, with the day it was registered. */
    record Version(Contract contract, Optional<LocalDate> registeredOn) {
        @Override
        public String toString() {
            return Text.of("contract.ui.version", contract.contractVersion());
        }

        String state() {
            return registeredOn.isEmpty()
                    ? Text.of("contract.ui.version.changing")
                    : Text.of(
                            contract.versionOf().isEmpty() ? "contract.ui.version.current" : "contract.ui.version.old");
        }

        Tone tone() {
            return registeredOn.isEmpty() ? Tone.ACTIVE : contract.versionOf().isEmpty() ? Tone.GOOD : Tone.NEUTRAL;
        }
    }

    private final ContractDesk desk;
    private final Contract contract;
    private final Consumer<Contract> open;
    private final Parent content;
    private boolean setting;

    @FXML private TableView<Version> versions;
    @FXML private ComboBox<Version> before;
    @FXML private ComboBox<Version> after;
    @FXML private CheckBox onlyDifferent;
    @FXML private CheckBox full;
    @FXML private Label count;
    @FXML private TableView<VersionComparison.Line> lines;

    /**
     * @param open opens a version to read
     */
    VersionsScreen(ContractDesk desk, Fxml fxml, Contract contract, Consumer<Contract> open) {
        this.desk = desk;
        this.contract = contract;
        this.open = open;
        this.content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        var types = desk.codes().of(CodeTable.CONTRACT_TYPE);
        versions.getColumns()
                .setAll(List.of(Tables.text(Text.of("contract.ui.version.which"), 90, Version::toString),
                        Tables.state(Text.of("contract.ui.list.status"), 90, Version::state, Version::tone),
                        Tables.date(Text.of("contract.ui.list.registered"), 110,
                                version -> version.registeredOn().orElse(null)),
                        Tables.text(Text.of("contract.ui.list.type"), 140,
                                version -> types.nameOf(version.contract().typeKey())),
                        Tables.tenThousands(Text.of("contract.ui.list.amount"), 120,
                                version -> version.contract().typed().price().contractAmount()),
                        Tables.tenThousands(Text.of("contract.ui.list.technology"), 140,
                                version -> version.contract().technologyAmount().orElse(null))));
        TodayTables.selectOnFocus(versions);
        Tables.prepare(versions, Text.of("contract.ui.versions"), Message.of("contract.ui.versions.none"),
                version -> open.accept(version.contract()));
        var label = Tables.<VersionComparison.Line>text(Text.of("contract.ui.compare.label"), 190,
                VersionComparison.Line::label);
        var one = Tables.<VersionComparison.Line>text(Text.of("contract.ui.compare.before"), 260,
                VersionComparison.Line::before);
        var other = Tables.<VersionComparison.Line>text(Text.of("contract.ui.compare.after"), 260,
                VersionComparison.Line::after);
        lines.getColumns()
                .setAll(List.of(label,
                        Tables.state("", 72,
                                line -> Text.of(
                                        line.differs() ? "contract.ui.compare.differs" : "contract.ui.compare.same"),
                                line -> line.differs() ? Tone.ATTENTION : Tone.NEUTRAL),
                        one, other));
        Tables.share(lines, List.of(one, other));
        TodayTables.selectOnFocus(lines);
        Tables.prepare(lines, Text.of("contract.ui.compare"), Message.of("contract.ui.compare.none"), _ -> {});
        before.valueProperty().addListener((_, _, _) -> compare());
        after.valueProperty().addListener((_, _, _) -> compare());
        onlyDifferent.selectedProperty().addListener((_, _, _) -> compare());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("contract.ui.versions");
    }

    @Override
    public void shown() {
        long id = contract.id();
        desk.tasks().latest(Message.of("contract.ui.versions.reading"), _ -> read(id), this::show);
    }

    private List<Version> read(long id) {
        Contract now = desk.register().open(id);
        List<Contract> all = new ArrayList<>(desk.register().after().formerVersions(id));
        all.add(now);
        return all.stream().map(one -> new Version(one, day(now, one.contractVersion()))).toList();
    }

    // The first version was registered with the contract, each later one by a change.
    private static Optional<LocalDate> day(Contract now, int version) {
        return version == 1
                ? now.registeredOn()
                : now.events()
                        .stream()
                        .filter(event -> event.step() == ContractStep.REGISTER_CHANGE)
                        .skip(version - 2L)
                        .findFirst()
                        .map(ContractEvent::happenedOn);
    }

    private void show(List<Version> read) {
        setting = true;
        TodayTables.refill(versions, read, version -> version.contract().id());
        before.getItems().setAll(read);
        after.getItems().setAll(read);
        before.setValue(read.get(Math.max(0, read.size() - 2)));
        after.setValue(read.getLast());
        setting = false;
        compare();
        versions.requestFocus();
    }

    // Who wants to see how to reach somebody leaves a trace before it is shown.
    @FXML
    private void reveal() {
        if (full.isSelected()) {
            desk.tasks().run(Message.of("contract.ui.versions.reading"), _ -> {
                desk.parties().reveal(desk.actor(), "contract " + contract.id());
                return true;
            }, _ -> compare());
        } else {
            compare();
        }
    }

    private void compare() {
        @Nullable
        Version one = before.getValue();
        @Nullable
        Version other = after.getValue();
        if (setting || one == null || other == null) {
            return;
        }
        VersionComparison inFull = VersionComparison.of(one.contract(), other.contract(), desk.codes());
        VersionComparison comparison = full.isSelected() ? inFull : inFull.masked();
        List<VersionComparison.Line> differences = comparison.differences();
        lines.getItems().setAll(onlyDifferent.isSelected() ? differences : comparison.lines());
        count.setText(Text.of("contract.ui.compare.count", differences.size()));
    }
}
