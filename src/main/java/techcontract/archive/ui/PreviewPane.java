package techcontract.archive.ui;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.archive.Archive;
import techcontract.archive.Attachment;
import techcontract.archive.Picture;
import techcontract.archive.Preview;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.Text;
import techcontract.shell.Tasks;

/** Shows the chosen file page by page (预览): as wide as there is room, larger or turned on demand. */
public final class PreviewPane extends VBox {
    /** A page, or the words why there is none. */
    private record Look(Optional<Picture> picture, String words) {}

    private static final int RENDERED_WIDTH = 1400;
    private static final double STEP = 1.4;
    private static final double LARGEST = 4;
    private static final int QUARTER = 90;

    private final Label name = new Label();
    private final Label place = new Label();
    private final Label words = new Label();
    private final Button before = new Button(Text.of("archive.ui.page-before"));
    private final Button next = new Button(Text.of("archive.ui.page-next"));
    private final Button larger = new Button(Text.of("archive.ui.larger"));
    private final Button smaller = new Button(Text.of("archive.ui.smaller"));
    private final Button turn = new Button(Text.of("archive.ui.turn"));
    private final ImageView page = new ImageView();
    private final ScrollPane window = new ScrollPane();
    private double zoom = 1;
    private @Nullable Attachment shown;
    private @Nullable Picture picture;
    private @Nullable Archive archive;
    private @Nullable Tasks tasks;

    public PreviewPane() {
        getStyleClass().add("panel");
        name.getStyleClass().add("panel-title");
        name.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        place.setId("page");
        words.setId("previewWords");
        words.getStyleClass().add("empty-state");
        words.setWrapText(true);
        page.setPreserveRatio(true);
        page.setId("pageImage");
        StackPane sheet = new StackPane(new Group(page));
        sheet.setPadding(new Insets(4));
        window.setContent(sheet);
        window.setFitToWidth(true);
        window.getStyleClass().add("preview-window");
        window.setAccessibleText(Text.of("archive.ui.preview"));
        window.viewportBoundsProperty().addListener((InvalidationListener) _ -> fit());
        StackPane middle = new StackPane(window, words);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(name, buttons(), middle);
        clear(Text.of("archive.ui.preview-none"));
    }

    private FlowPane buttons() {
        before.setOnAction(_ -> go(-1));
        next.setOnAction(_ -> go(1));
        larger.setOnAction(_ -> zoom(STEP));
        smaller.setOnAction(_ -> zoom(1 / STEP));
        turn.setOnAction(_ -> {
            page.setRotate((page.getRotate() + QUARTER) % (4 * QUARTER));
            fit();
        });
        FlowPane line = new FlowPane(before, place, next, smaller, larger, turn);
        line.getStyleClass().add("page-flow");
        return line;
    }

    /** Says where files come from and who reads them. */
    void prepare(Archive from, Tasks by) {
        archive = from;
        tasks = by;
    }

    /** Shows the first page of a file, or what to do first. */
    void show(Optional<Attachment> chosen) {
        Attachment attachment = chosen.orElse(null);
        if (attachment != null && shown != null && attachment.id() == shown.id()) {
            return;
        }
        shown = attachment;
        page.setRotate(0);
        zoom = 1;
        if (attachment == null) {
            clear(Text.of("archive.ui.preview-none"));
        } else if (Preview.shows(attachment.kind())) {
            clear(Text.of("archive.ui.previewing-now"));
            read(attachment, 0);
        } else {
            clear(Text.of("archive.ui.preview-not"));
        }
        name.setText(attachment == null ? "" : attachment.fileName());
    }

    /** Looks anew, after the file was found otherwise than before. */
    void refresh() {
        Optional<Attachment> again = Optional.ofNullable(shown);
        shown = null;
        show(again);
    }

    private void read(Attachment attachment, int wanted) {
        if (archive != null && tasks != null) {
            Archive from = archive;
            tasks.latest(Message.of("archive.ui.previewing"),
                    progress -> look(from, attachment, wanted, progress), look -> display(attachment, look));
        }
    }

    // Each page anew from a file found sound: no file stays open behind a screen that was left.
    private static Look look(Archive archive, Attachment attachment, int wanted, Progress progress) {
        try {
            return new Look(Optional.of(archive.page(attachment, wanted, RENDERED_WIDTH, progress)), "");
        } catch (Refused e) {
            return new Look(Optional.empty(), e.problems().toString());
        }
    }

    private void display(Attachment attachment, Look look) {
        if (shown == null || shown.id() != attachment.id()) {
            return;
        }
        if (look.picture().isEmpty()) {
            clear(look.words());
            return;
        }
        Picture now = look.picture().get();
        picture = now;
        page.setImage(new WritableImage(new PixelBuffer<>(now.width(), now.height(), now.pixels(),
                PixelFormat.getIntArgbPreInstance())));
        words.setVisible(false);
        window.setVisible(true);
        window.setVvalue(0);
        place.setText(Text.of("archive.ui.page", now.place() + 1, now.pages()));
        before.setDisable(now.place() == 0);
        next.setDisable(now.place() + 1 >= now.pages());
        larger.setDisable(false);
        smaller.setDisable(false);
        turn.setDisable(false);
        fit();
    }

    private void clear(String why) {
        picture = null;
        page.setImage(null);
        window.setVisible(false);
        words.setVisible(true);
        words.setText(why);
        place.setText("");
        for (Button button : new Button[]{before, next, larger, smaller, turn}) {
            button.setDisable(true);
        }
    }

    private void go(int pages) {
        if (shown != null && picture != null) {
            read(shown, picture.place() + pages);
        }
    }

    private void zoom(double factor) {
        zoom = Math.clamp(zoom * factor, 1 / LARGEST, LARGEST);
        fit();
    }

    private void fit() {
        double room = Math.max(1, window.getViewportBounds().getWidth() - 8) * zoom;
        boolean turned = page.getRotate() % (2 * QUARTER) != 0;
        page.setFitWidth(turned ? 0 : room);
        page.setFitHeight(turned ? room : 0);
    }
}
