package techcontract.province.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.excel.CellPlace;
import techcontract.excel.SheetRow;
import techcontract.excel.TemplateCell;
import techcontract.excel.TemplateSheet;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.province.FormDraft;
import techcontract.province.FormProblem;

/** A sheet of a form as it will look (模板预览): every cell, those to be filled with their figures and in colour. */
public final class FormGrid extends TableView<Integer> {
    private static final PseudoClass BOUND = PseudoClass.getPseudoClass("bound");
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PER_CHARACTER = 7.5;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 260;

    private Consumer<CellPlace> chosen = _ -> {};
    private @Nullable FormDraft draft;
    private @Nullable TemplateSheet sheet;
    private Set<String> wrong = Set.of();

    public FormGrid() {
        getStyleClass().addAll("desk-table", "form-grid");
        setAccessibleText(Text.of("province.ui.grid"));
        getSelectionModel().setCellSelectionEnabled(true);
        setFixedCellSize(28);
        Label placeholder = new Label();
        placeholder.getStyleClass().add("empty-state");
        placeholder.setWrapText(true);
        setPlaceholder(placeholder);
        getSelectionModel().getSelectedCells()
                .addListener((InvalidationListener) _ -> tell());
    }

    /** Says what choosing a cell does. */
    void onChoose(Consumer<CellPlace> action) {
        chosen = action;
    }

    /** Says what stands there while there is no form. */
    void empty(String words) {
        draft = null;
        sheet = null;
        getColumns().clear();
        getItems().clear();
        ((Label) getPlaceholder()).setText(words);
    }

    /** Shows a sheet anew. */
    void show(FormDraft shown, TemplateSheet of) {
        draft = shown;
        sheet = of;
        wrong(shown, of);
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        TableColumn<Integer, String> numbers = new TableColumn<>("");
        numbers.setPrefWidth(44);
        numbers.setSortable(false);
        numbers.setReorderable(false);
        numbers.getStyleClass().add("number-column");
        numbers.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(Integer.toString(row.getValue() + 1)));
        columns.add(numbers);
        for (int column = 0; column < of.columns(); column++) {
            if (of.columnWidths().get(column) > 0) {
                columns.add(column(of, column));
            }
        }
        getColumns().setAll(columns);
        getItems().setAll(IntStream.range(0, of.rows()).boxed().toList());
    }

    /** Shows other figures in the same sheet. */
    void renew(FormDraft changed) {
        draft = changed;
        TemplateSheet same = sheet;
        if (same != null) {
            wrong(changed, same);
        }
        refresh();
    }

    private void wrong(FormDraft shown, TemplateSheet of) {
        wrong = shown.problems()
                .stream()
                .filter(problem -> problem.sheet().equals(of.name()) && problem.severity() != Severity.HINT)
                .map(FormProblem::cell)
                .collect(Collectors.toSet());
    }

    private TableColumn<Integer, CellPlace> column(TemplateSheet of, int number) {
        TableColumn<Integer, CellPlace> column = new TableColumn<>(SheetRow.columnName(number));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(Math.clamp(of.columnWidths().get(number) * PER_CHARACTER + 12, NARROWEST, WIDEST));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(new CellPlace(of.name(), row.getValue(), number)));
        column.setCellFactory(_ -> new PreviewCell());
        return column;
    }

    private final class PreviewCell extends TableCell<Integer, CellPlace> {
        @Override
        protected void updateItem(@Nullable CellPlace place, boolean empty) {
            super.updateItem(place, empty);
            FormDraft now = draft;
            TemplateSheet of = sheet;
            Optional<String> filled = Optional.empty();
            Optional<TemplateCell> cell = Optional.empty();
            boolean bad = false;
            if (!empty && place != null && now != null && of != null && place.sheet().equals(of.name())) {
                filled = now.shown(place);
                cell = of.cell(place.row(), place.column());
                bad = wrong.contains(place.address());
            }
            setText(filled.orElse(cell.map(TemplateCell::text).orElse("")));
            boolean formula = cell.map(TemplateCell::isFormula).orElse(false);
            pseudoClassStateChanged(BOUND, filled.isPresent() && !formula);
            pseudoClassStateChanged(CHECKED, filled.isPresent() && formula);
            pseudoClassStateChanged(WRONG, bad);
            pseudoClassStateChanged(CHOSEN, isSelected());
        }
    }

    /** The cell that is chosen, if one is. */
    Optional<CellPlace> place() {
        TemplateSheet of = sheet;
        return of == null
                ? Optional.empty()
                : getSelectionModel().getSelectedCells()
                        .stream()
                        .findFirst()
                        .flatMap(cell -> Optional.ofNullable(cell.getTableColumn())
                                .map(column -> column.getCellObservableValue(cell.getRow()).getValue()))
                        .filter(CellPlace.class::isInstance)
                        .map(CellPlace.class::cast);
    }

    /** Chooses a cell and brings it into sight. */
    void choose(CellPlace place) {
        for (TableColumn<Integer, ?> column : getColumns()) {
            if (column.getText().equals(SheetRow.columnName(place.column())) && !column.getText().isEmpty()) {
                scrollTo(Math.max(0, place.row() - 3));
                scrollToColumn(column);
                getSelectionModel().clearAndSelect(place.row(), column);
                getFocusModel().focus(place.row(), column);
            }
        }
    }

    private void tell() {
        place().ifPresent(chosen);
    }
}
