package techcontract.archive.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import techcontract.archive.Archive;
import techcontract.archive.AskedMaterials;
import techcontract.archive.Attachment;
import techcontract.archive.Condition;
import techcontract.archive.FileKind;
import techcontract.archive.Verification;
import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.rules.Material;
import techcontract.shell.FileDrop;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.Tables;

/**
 * The attachments of a contract (附件): files come in by drag or dialog, are looked at, classified, withdrawn with a
 * reason; what was deleted or altered outside stands in red.
 */
public final class AttachmentsScreen implements Screen {
    private final ArchiveDesk desk;
    private final Archive archive;
    private final Contract contract;
    private final AskedMaterials materials;
    private final Map<String, String> materialNames;
    private final Map<Long, Condition> conditions = new HashMap<>();
    private final Parent content;

    @FXML private Button add;
    @FXML private MenuButton classify;
    @FXML private Button save;
    @FXML private Button withdraw;
    @FXML private VBox faultPanel;
    @FXML private ProblemList faults;
    @FXML private TableView<AttachmentRow> table;
    @FXML private VBox missingPanel;
    @FXML private FlowPane missing;
    @FXML private Label summary;
    @FXML private PreviewPane preview;

    AttachmentsScreen(ArchiveDesk desk, Contract contract) {
        this.desk = desk;
        this.archive = desk.archive();
        this.contract = contract;
        this.materials = desk.materials().apply(contract);
        this.materialNames = materials.all().stream().collect(Collectors.toMap(Material::code, Material::name));
        content = desk.fxml().load(this);
        FileDrop.on(content, files -> take(files, ""));
    }

    @FXML
    private void initialize() {
        TableColumn<AttachmentRow, @Nullable String> name = Tables.text(Text.of("archive.ui.name"), 200,
                row -> row.attachment().fileName());
        TableColumn<AttachmentRow, @Nullable String> material = Tables.text(Text.of("archive.ui.material"), 110,
                row -> materialWords(row.attachment().materialCode()));
        table.getColumns()
                .setAll(List.of(name,
                        Tables.state(Text.of("archive.ui.state"), 76, AttachmentRow::state, AttachmentRow::tone),
                        material,
                        Tables.text(Text.of("archive.ui.size"), 76,
                                row -> AttachmentRow.size(row.attachment().byteCount())),
                        Tables.date(Text.of("archive.ui.added"), 96, this::day)));
        Tables.prepare(table, Text.of("archive.ui.title"), Message.of("archive.ui.empty"), _ -> saveCopy());
        Tables.share(table, List.of(name, material));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<AttachmentRow>) _ -> chosen());
        classify.getItems().setAll(choices());
        preview.prepare(archive, desk.tasks());
        showFaults(new Problems());
        chosen();
    }

    private LocalDate day(AttachmentRow row) {
        return LocalDate.ofInstant(row.attachment().addedAt(), desk.clock().getZone());
    }

    private List<MenuItem> choices() {
        return Stream.concat(materials.all().stream().map(Material::code), Stream.of(""))
                .map(code -> {
                    MenuItem item = new MenuItem(
                            code.isEmpty() ? Text.of("archive.ui.unclassified") : materialWords(code));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> classify(code));
                    return item;
                })
                .toList();
    }

    private String materialWords(String code) {
        return code.isEmpty() ? "" : (code + " " + materialNames.getOrDefault(code, "")).strip();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("archive.ui.of", contract.typed().subject().projectName());
    }

    @Override
    public void shown() {
        reload();
        table.requestFocus();
    }

    private void reload() {
        desk.tasks().latest(Message.of("archive.ui.reading"), _ -> archive.of(contract.id()), this::show);
        verify();
    }

    private void show(List<Attachment> filed) {
        List<Long> before = selected().stream().map(Attachment::id).toList();
        table.getItems()
                .setAll(filed.stream()
                        .map(one -> new AttachmentRow(one, Optional.ofNullable(conditions.get(one.id()))))
                        .toList());
        for (int i = 0; i < filed.size(); i++) {
            if (before.contains(filed.get(i).id())) {
                table.getSelectionModel().select(i);
            }
        }
        if (before.isEmpty() && !filed.isEmpty()) {
            table.getSelectionModel().select(0);
        }
        summarise();
        showMissing(materials.missing(filed));
    }

    private void summarise() {
        List<AttachmentRow> counting = table.getItems().stream().filter(row -> !row.attachment().withdrawn()).toList();
        summary.setText(Text.of("archive.ui.summary", counting.size(),
                AttachmentRow.size(counting.stream().mapToLong(row -> row.attachment().byteCount()).sum()))
                + archive.keptUntil(contract).map(day -> Text.of("archive.ui.kept-until", day)).orElse(""));
    }

    // Each missing material is a way to add it.
    private void showMissing(List<Material> lacking) {
        missing.getChildren().setAll(lacking.stream().map(material -> {
            Hyperlink link = new Hyperlink(materialWords(material.code()));
            link.setTooltip(new Tooltip(Text.of("archive.ui.missing.keys", material.provenance())));
            link.setOnAction(_ -> choose(material.code()));
            return link;
        }).toList());
        missingPanel.setVisible(!lacking.isEmpty());
        missingPanel.setManaged(!lacking.isEmpty());
    }

    @FXML
    private void verify() {
        desk.tasks()
                .latest(Message.of("archive.ui.verifying"), progress -> archive.verify(contract.id(), progress),
                        this::verified);
    }

    private void verified(Verification found) {
        Map<Long, Condition> former = Map.copyOf(conditions);
        conditions.clear();
        found.findings().forEach(finding -> conditions.put(finding.attachment().id(), finding.condition()));
        show(found.findings().stream().map(finding -> finding.attachment()).toList());
        showFaults(found.problems());
        if (!former.equals(conditions)) {
            preview.refresh();
        }
        desk.shell()
                .status(found.faults().isEmpty()
                        ? Message.of("archive.ui.all-sound", found.findings().size(), desk.now())
                        : Message.of("archive.ui.faults", found.faults().size(), desk.now()));
    }

    private void showFaults(Problems found) {
        faults.show(found.all());
        faultPanel.setVisible(!found.isEmpty());
        faultPanel.setManaged(!found.isEmpty());
    }

    private List<Attachment> selected() {
        return table.getSelectionModel().getSelectedItems().stream().map(AttachmentRow::attachment).toList();
    }

    private void chosen() {
        List<Attachment> now = selected();
        boolean counting = !now.isEmpty() && now.stream().noneMatch(Attachment::withdrawn);
        classify.setDisable(!counting);
        withdraw.setDisable(now.size() != 1 || !counting);
        save.setDisable(now.size() != 1);
        preview.show(now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty());
    }

    @FXML
    private void choose() {
        choose("");
    }

    private void choose(String materialCode) {
        String[] patterns = FileKind.allExtensions()
                .stream()
                .flatMap(extension -> Stream.of("*." + extension, "*." + extension.toUpperCase(java.util.Locale.ROOT)))
                .toArray(String[]::new);
        List<Path> files = desk.dialogs()
                .openSeveral(Message.of("archive.ui.choose"),
                        new ExtensionFilter(Text.of("archive.ui.files"), patterns));
        take(files, materialCode);
    }

    /** Files what was dropped or chosen: each that can be, and says of every other one why not. */
    void take(List<Path> files, String materialCode) {
        if (files.isEmpty()) {
            return;
        }
        desk.tasks()
                .run(Message.of("archive.ui.adding"),
                        progress -> Incoming.file(archive, desk.actor(), contract.id(), files, materialCode, progress),
                        this::taken);
    }

    private void taken(Incoming incoming) {
        reload();
        select(incoming.filed());
        desk.shell().status(Message.of("archive.ui.added-count", incoming.filed().size(), desk.now()));
        if (!incoming.problems().isEmpty()) {
            desk.dialogs().problems(Message.of("archive.ui.not-added"), incoming.problems());
        }
    }

    private void select(List<Attachment> filed) {
        List<Long> fresh = filed.stream().map(Attachment::id).toList();
        if (!fresh.isEmpty()) {
            table.getSelectionModel().clearSelection();
            table.getItems()
                    .stream()
                    .filter(row -> row.attachment().id() == fresh.getLast())
                    .forEach(table.getSelectionModel()::select);
        }
    }

    private void classify(String materialCode) {
        List<Attachment> chosen = selected();
        desk.tasks().run(Message.of("archive.ui.classifying"), _ -> {
            chosen.forEach(one -> archive.classify(desk.actor(), one, materialCode));
            return chosen.size();
        }, _ -> reload());
    }

    @FXML
    private void withdraw() {
        one(attachment -> desk.dialogs()
                .askReason(Message.of("archive.ui.ask-withdraw", attachment.fileName()),
                        Message.of("archive.ui.withdraw"))
                .ifPresent(reason -> desk.tasks()
                        .run(Message.of("archive.ui.withdrawing"),
                                _ -> archive.withdraw(desk.actor(), attachment, reason), _ -> reload())));
    }

    @FXML
    private void saveCopy() {
        one(attachment -> desk.dialogs()
                .save(Message.of("archive.ui.save-where"), Archive.nameOutside(attachment))
                .ifPresent(target -> desk.tasks().run(Message.of("archive.ui.saving"), progress -> {
                    archive.copy(attachment, target, progress);
                    return target;
                }, saved -> desk.shell().status(Message.of("archive.ui.saved", saved)))));
    }

    private void one(Consumer<Attachment> action) {
        List<Attachment> chosen = selected();
        if (chosen.size() == 1) {
            action.accept(chosen.getFirst());
        }
    }

    @FXML
    private void verifyAll() {
        desk.tasks().run(Message.of("archive.ui.verifying-all"), new WholeCheck(archive)::run, this::verifiedAll);
    }

    private void verifiedAll(WholeCheck.Outcome outcome) {
        if (outcome.problems().isEmpty()) {
            desk.dialogs().tell(Message.of("archive.ui.everything-sound", outcome.files()));
        } else {
            desk.dialogs().problems(Message.of("archive.ui.everything", outcome.files()), outcome.problems());
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            event.consume();
            add.fire();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            event.consume();
            save.fire();
        } else if (event.getCode() == KeyCode.F7) {
            event.consume();
            verify();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            withdraw.fire();
        }
    }
}
