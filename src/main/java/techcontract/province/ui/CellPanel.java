package techcontract.province.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CellPlace;
import techcontract.excel.TemplateCell;
import techcontract.kernel.Text;
import techcontract.province.FormBinding;
import techcontract.province.FormDraft;
import techcontract.province.FormField;
import techcontract.shell.SuggestionField;

/** What a cell of the form holds, will hold, and may hold instead (单元格对应). */
public final class CellPanel extends VBox {
    private static final int MOST_FOUND = 60;
    private static final double SPACING = 8;

    private final Label cell = wrapped();
    private final Label cellText = wrapped();
    private final Label cellWill = wrapped();
    private final SuggestionField<FormField> field = new SuggestionField<>();
    // The field is too narrow for most names.
    private final Label name = wrapped();
    private final Button clear = new Button(Text.of("province.ui.clear"));
    private Consumer<Optional<FormField>> changed = _ -> {};
    private @Nullable FormDraft draft;
    private boolean showing;

    public CellPanel() {
        setSpacing(SPACING);
        cellText.getStyleClass().add("quiet");
        name.getStyleClass().add("quiet");
        cellWill.getStyleClass().add("panel-title");
        cellWill.setId("cellWill");
        Label label = new Label(Text.of("province.ui.field"));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        field.setId("field");
        field.setPromptText(Text.of("province.ui.field.prompt"));
        field.suggest(this::matching, FormField::name);
        field.detail(one -> draft == null ? "" : draft.fields().value(one).toString());
        field.onChange(() -> field.value().filter(_ -> !showing).ifPresent(one -> changed.accept(Optional.of(one))));
        clear.setTooltip(new Tooltip(Text.of("province.ui.clear.tip")));
        clear.setOnAction(_ -> changed.accept(Optional.empty()));
        getChildren().addAll(cell, cellText, cellWill, label, field, name, clear);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        return label;
    }

    /** Has something take another field for the cell shown; none when it is to stay as it is. */
    void onChange(Consumer<Optional<FormField>> action) {
        changed = action;
    }

    /** Shows that no cell is chosen. */
    void empty() {
        draft = null;
        cell.setText(Text.of("province.ui.cell.none"));
        cellText.setText("");
        cellWill.setText("");
        name.setText("");
        field.clear();
        field.setDisable(true);
        clear.setDisable(true);
    }

    /** Shows a cell of a form. */
    void show(FormDraft now, CellPlace place) {
        draft = now;
        showing = true;
        Optional<TemplateCell> there = now.book().cell(place);
        FormBinding binding = now.bindings().get(place);
        cell.setText(Text.of("province.ui.cell") + " " + place.address()
                + (binding == null ? "" : "　" + Text.of("province.ui.cell.source." + binding.source())));
        String text = there.map(TemplateCell::text)
                .filter(one -> !one.isBlank())
                .orElse(Text.of("province.ui.cell.blank"));
        boolean formula = there.map(TemplateCell::isFormula).orElse(false);
        cellText.setText(there.filter(TemplateCell::isFormula)
                .map(one -> Text.of("province.ui.cell.formula", one.formula()))
                .orElse(Text.of("province.ui.cell.was", text)));
        cellWill.setText(now.shown(place)
                .map(will -> Text.of(formula ? "province.ui.cell.checks" : "province.ui.cell.will", will))
                .orElse(""));
        field.setDisable(false);
        now.field(place).ifPresentOrElse(field::set, field::clear);
        // A name may break at its dots.
        name.setText(now.field(place).map(one -> one.name().replace(".", ".\u200b")).orElse(""));
        clear.setDisable(false);
        showing = false;
    }

    /** Puts the focus into the field, its name ready to be typed over. */
    void enter() {
        field.requestFocus();
        field.selectAll();
    }

    // Every word typed has to be part of a name; a name in another unit is understood too.
    private List<FormField> matching(String typed) {
        FormDraft now = draft;
        if (now == null) {
            return List.of();
        }
        List<FormField> found = new ArrayList<>();
        now.fields().find(typed).ifPresent(found::add);
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s.]+"));
        List<FormField> all = words.contains("亿元") || words.contains("元")
                ? now.fields()
                        .all()
                        .stream()
                        .flatMap(one -> now.fields()
                                .find(
                                        one.name().replaceAll("万元$", words.contains("亿元") ? "亿元" : "元"))
                                .stream())
                        .toList()
                : now.fields().all();
        all.stream()
                .filter(one -> words.stream().allMatch(one.name().toLowerCase(Locale.ROOT)::contains))
                .filter(one -> !found.contains(one))
                .limit(MOST_FOUND)
                .forEach(found::add);
        return found;
    }
}
