package techcontract.paper.ui;

import java.time.Clock;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.contract.Contract;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.paper.IssueRow;
import techcontract.paper.Medium;
import techcontract.paper.PagePicture;
import techcontract.paper.PaperKind;
import techcontract.paper.PaperPreview;
import techcontract.paper.PaperRequest;
import techcontract.shell.Screen;

/** The papers of one contract (打印与发文): see it, then print it or save it; Enter prints. */
public final class PaperScreen implements Screen {
    private final PaperDesk desk;
    private final Contract contract;
    private final Issuing issuing;
    private final Parent content;

    @FXML private ListView<PaperKind> kinds;
    @FXML private ScrollPane sheet;
    @FXML private VBox pages;
    @FXML private Label said;
    @FXML private ComboBox<String> printers;
    @FXML private Button print;
    @FXML private Button pdf;
    @FXML private Button word;
    @FXML private TableView<IssueRow> log;

    public PaperScreen(PaperDesk desk, Contract contract, Clock clock) {
        this.desk = desk;
        this.contract = contract;
        this.issuing = new Issuing(desk);
        content = desk.fxml().load(this);
        IssueTable.prepare(log, clock, _ -> {});
    }

    @FXML
    private void initialize() {
        kinds.setCellFactory(_ -> new KindCell());
        kinds.getItems().setAll(PaperKind.ofOneContract());
        kinds.getSelectionModel().selectedItemProperty().addListener(_ -> preview());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("paper.ui.title", contract.typed().subject().projectName());
    }

    @Override
    public void shown() {
        List<PaperKind> possible = desk.office().possible(contract);
        kinds.getSelectionModel().clearSelection();
        kinds.getSelectionModel().select(possible.isEmpty() ? PaperKind.ACCEPTANCE_SLIP : possible.getFirst());
        desk.tasks().latest(Message.of("paper.ui.printers"), _ -> desk.printer().names(), this::showPrinters);
        refresh();
    }

    private void showPrinters(List<String> names) {
        String chosen = printers.getValue();
        printers.getItems().setAll(names);
        boolean stays = chosen != null && names.contains(chosen);
        printers.setValue(stays || names.isEmpty() ? chosen : names.getFirst());
        enable();
        (print.isDisabled() ? pdf : print).requestFocus();
    }

    private void refresh() {
        long id = contract.id();
        desk.tasks()
                .latest(Message.of("paper.ui.reading-log"), _ -> desk.office().log().of(id),
                        rows -> log.getItems().setAll(rows));
    }

    private void preview() {
        PaperKind kind = kinds.getSelectionModel().getSelectedItem();
        pages.getChildren().clear();
        enable();
        if (kind == null) {
            return;
        }
        desk.office()
                .refusal(kind, contract)
                .ifPresentOrElse(said::setText,
                        () -> desk.tasks()
                                .run(Message.of("paper.ui.previewing", kind.label()),
                                        _ -> desk.office().preview(desk.whoActs().get(), request(kind)), this::show,
                                        this::refused));
    }

    private PaperRequest request(PaperKind kind) {
        return PaperRequest.of(kind, contract.id());
    }

    private void refused(Problems problems) {
        said.setText(problems.toString());
    }

    private void show(PaperPreview preview) {
        if (preview.begun()) {
            said.setText(Text.of("paper.ui.next-same", preview.number()));
        } else if (preview.copy() > 1) {
            said.setText(Text.of("paper.ui.next-copy", preview.number(), preview.copy()));
        } else {
            said.setText(Text.of("paper.ui.next-original"));
        }
        List<ImageView> pictures = preview.pages().stream().map(PaperScreen::picture).toList();
        pictures.forEach(this::fit);
        pages.getChildren().setAll(pictures);
    }

    /** Never wider than there is room for. */
    private void fit(ImageView picture) {
        double whole = picture.getImage().getWidth();
        picture.setPreserveRatio(true);
        picture.fitWidthProperty()
                .bind(sheet.viewportBoundsProperty()
                        .map(room -> room.getWidth() > 0 ? Math.min(whole, room.getWidth()) : whole));
    }

    static ImageView picture(PagePicture page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0,
                        page.width());
        ImageView view = new ImageView(image);
        view.getStyleClass().add("paper-page");
        view.setAccessibleText(Text.of("paper.ui.page"));
        return view;
    }

    private void enable() {
        PaperKind kind = kinds.getSelectionModel().getSelectedItem();
        boolean none = kind == null || desk.office().refusal(kind, contract).isPresent();
        pdf.setDisable(none);
        word.setDisable(none);
        print.setDisable(none || printers.getValue() == null);
    }

    @FXML
    private void print() {
        String printer = printers.getValue();
        PaperKind kind = kinds.getSelectionModel().getSelectedItem();
        if (printer != null && kind != null) {
            issuing.print(request(kind), printer, this::issued);
        }
    }

    @FXML
    private void savePdf() {
        save(Medium.PDF);
    }

    @FXML
    private void saveWord() {
        save(Medium.DOCX);
    }

    private void save(Medium medium) {
        PaperKind kind = kinds.getSelectionModel().getSelectedItem();
        if (kind != null) {
            issuing.save(request(kind), medium, contract.typed().subject().projectName(), this::issued);
        }
    }

    private void issued() {
        refresh();
        preview();
    }

    /** A kind, quiet when the contract may not have it. */
    private final class KindCell extends ListCell<PaperKind> {
        @Override
        protected void updateItem(@Nullable PaperKind kind, boolean empty) {
            super.updateItem(kind, empty);
            getStyleClass().remove("quiet");
            setText(empty || kind == null ? "" : kind.label());
            if (!empty && kind != null && desk.office().refusal(kind, contract).isPresent()) {
                getStyleClass().add("quiet");
            }
        }
    }
}
