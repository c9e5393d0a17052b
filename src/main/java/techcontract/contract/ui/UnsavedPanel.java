package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import techcontract.contract.UnsavedForm;
import techcontract.contract.UnsavedForms;
import techcontract.kernel.Text;

/** The forms a crash left unsaved (未保存的录入), each to go on with or to drop; not shown where there is none. */
public final class UnsavedPanel extends VBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private final VBox rows = new VBox();
    private Runnable refresh = () -> {};

    public UnsavedPanel() {
        Label title = new Label(Text.of("contract.ui.unsaved.title"));
        title.getStyleClass().add("panel-title");
        getChildren().addAll(title, rows);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void offer(UnsavedForms forms, Clock clock, Consumer<UnsavedForm> open) {
        refresh = () -> {
            rows.getChildren().setAll(forms.left().stream().map(left -> row(left, forms, clock, open)).toList());
            setVisible(!rows.getChildren().isEmpty());
        };
        refresh();
    }

    void refresh() {
        refresh.run();
    }

    private Node row(UnsavedForm left, UnsavedForms forms, Clock clock, Consumer<UnsavedForm> open) {
        String project = left.form().draft().subject().projectName();
        Label words = new Label(Text.of("contract.ui.unsaved.row",
                Optional.of(project).filter(name -> !name.isBlank()).orElse(Text.of("contract.ui.untitled")),
                left.person(), MINUTE.format(LocalDateTime.ofInstant(left.keptAt(), clock.getZone()))));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button goOn = new Button(Text.of("contract.ui.unsaved.go-on"));
        goOn.setOnAction(_ -> open.accept(left));
        Button drop = new Button(Text.of("contract.ui.unsaved.drop"));
        drop.getStyleClass().add("flat");
        drop.setOnAction(_ -> {
            forms.forget(left.id());
            refresh();
        });
        HBox row = new HBox(words, goOn, drop);
        row.setSpacing(8);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
