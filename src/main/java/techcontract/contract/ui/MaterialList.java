package techcontract.contract.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import techcontract.contract.MaterialReceipt;
import techcontract.kernel.Text;
import techcontract.rules.Material;
import techcontract.shell.DateField;
import techcontract.shell.FormKeys;

/** The papers that are needed, and the day each came in (材料清单); one key ticks all that are needed. */
public final class MaterialList extends VBox {
    /** One paper: ticked, with the day it came in and the article that asks for it. */
    private record Line(CheckBox box, DateField day, Label article, HBox row, String note) {}

    private final Clock clock;
    private final VBox rows = new VBox();
    private final Label count = new Label();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private List<Material> all = List.of();
    private List<Material> needed = List.of();
    private boolean setting;

    /** In FXML: {@code <MaterialList clock="$clock"/>}. */
    public MaterialList(@NamedArg("clock") Clock clock) {
        this.clock = clock;
        getStyleClass().add("material-list");
        Button complete = new Button(Text.of("contract.ui.materials.complete"));
        complete.setTooltip(new Tooltip(Text.of("contract.ui.materials.complete.keys")));
        complete.setOnAction(_ -> complete());
        FormKeys.passOver(complete);
        count.getStyleClass().add("quiet");
        HBox bar = new HBox(complete, count);
        bar.getStyleClass().add("page-toolbar");
        getChildren().addAll(rows, bar);
    }

    void onChange(Runnable action) {
        listeners.add(action);
    }

    /** Says what the rule book knows and what of it is needed; what was received stays in sight. */
    void need(List<Material> known, List<Material> nowNeeded) {
        if (!known.equals(all) || !nowNeeded.equals(needed)) {
            all = known;
            needed = nowNeeded;
            arrange();
        }
    }

    /** Shows what was received. */
    void set(List<MaterialReceipt> receipts) {
        setting = true;
        lines.clear();
        for (MaterialReceipt receipt : receipts) {
            Line line = line(receipt.materialCode(), receipt.note());
            lines.put(receipt.materialCode(), line);
            line.box().setSelected(true);
            receipt.received().ifPresent(line.day()::set);
        }
        setting = false;
        arrange();
    }

    /** What was received, in the order of the list. */
    List<MaterialReceipt> values() {
        return lines.entrySet()
                .stream()
                .filter(line -> line.getValue().box().isSelected())
                .map(line -> new MaterialReceipt(line.getKey(), line.getValue().day().value().orElse(null),
                        line.getValue().note()))
                .toList();
    }

    /** Ticks all that is needed as received today; days given before stay. */
    private void complete() {
        needed.forEach(material -> line(material).box().setSelected(true));
    }

    private Line line(Material material) {
        return lines.computeIfAbsent(material.code(), code -> line(code, ""));
    }

    private Line line(String code, String note) {
        CheckBox box = new CheckBox(code);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        DateField day = new DateField(clock);
        day.setPrefColumnCount(8);
        day.setMinWidth(USE_PREF_SIZE);
        Label article = new Label();
        article.setWrapText(true);
        article.getStyleClass().addAll("quiet", "article");
        HBox row = new HBox(box, day, article);
        row.getStyleClass().add("rows-row");
        Line line = new Line(box, day, article, row, note);
        day.setDisable(true);
        box.selectedProperty().addListener((_, _, ticked) -> ticked(line, ticked));
        day.onChange(this::changed);
        return line;
    }

    private void ticked(Line line, boolean ticked) {
        line.day().setDisable(!ticked);
        if (!ticked) {
            line.day().clear();
        } else if (!setting && line.day().value().isEmpty()) {
            line.day().set(LocalDate.now(clock));
        }
        changed();
    }

    private void arrange() {
        Map<String, Line> before = new LinkedHashMap<>(lines);
        lines.clear();
        for (Material material : all) {
            Line known = before.remove(material.code());
            boolean received = known != null && known.box().isSelected();
            if (needed.contains(material) || received) {
                Line line = known == null ? line(material.code(), "") : known;
                describe(line, material);
                lines.put(material.code(), line);
            }
        }
        // Another rule book may not know what was received under this one.
        before.forEach((code, line) -> {
            if (line.box().isSelected()) {
                lines.put(code, line);
            }
        });
        rows.getChildren().setAll(lines.values().stream().map(Line::row).toList());
        recount();
    }

    private void describe(Line line, Material material) {
        String words = Text.of("contract.ui.material", material.code(), material.name());
        line.box().setText(needed.contains(material) ? words : Text.of("contract.ui.material.not-needed", words));
        line.day().setAccessibleText(Text.of("contract.ui.material.day", material.code()));
        line.article().setText(material.provenance().toString());
    }

    private void changed() {
        recount();
        if (!setting) {
            listeners.forEach(Runnable::run);
        }
    }

    private void recount() {
        long received = needed.stream()
                .filter(material -> line(material).box().isSelected())
                .count();
        count.setText(Text.of("contract.ui.materials.count", needed.size(), received));
    }
}
