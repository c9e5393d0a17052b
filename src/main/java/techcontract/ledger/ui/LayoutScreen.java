package techcontract.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.codes.Code;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.excel.SheetRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Text;
import techcontract.ledger.LedgerColumn;
import techcontract.ledger.LedgerLayout;
import techcontract.ledger.LedgerPreview;
import techcontract.ledger.PreviewRow;
import techcontract.ledger.UnknownWord;
import techcontract.shell.FormKeys;
import techcontract.shell.ProblemList;
import techcontract.shell.Screen;
import techcontract.shell.SuggestionField;

/**
 * Says which column of a ledger is which (栏目对应), in which unit its amounts are, and what its own words mean; remembered
 * as a layout, it is not asked again for ledgers with the same headings.
 */
final class LayoutScreen implements Screen {
    private static final int MOST_COLUMNS = 200;
    private static final int HEADING_WITHIN = 15;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 18;

    private final ImportDesk desk;
    private final LedgerPreview preview;
    private final List<SheetRow> rows;
    private final Consumer<Optional<LedgerLayout>> use;
    private final Parent content;
    private final List<SuggestionField<LedgerColumn>> fields = new ArrayList<>();
    private LedgerLayout layout;
    private boolean showing;

    @FXML private ComboBox<Integer> headings;
    @FXML private ProblemList problems;
    @FXML private GridPane columns;
    @FXML private VBox wordsPanel;
    @FXML private GridPane words;
    @FXML private TextField name;
    @FXML private Button forget;
    @FXML private Button once;
    @FXML private Button remember;

    /**
     * @param source what the source is called, proposed as the name
     * @param use takes the layout to read by, or nothing to recognise the columns anew
     */
    LayoutScreen(ImportDesk desk, LedgerPreview preview, String source, Consumer<Optional<LedgerLayout>> use) {
        this.desk = desk;
        this.preview = preview;
        this.rows = preview.rows().stream().map(PreviewRow::source).toList();
        this.use = use;
        this.layout = preview.layout();
        content = desk.fxml().load(this);
        FormKeys.on(content, () -> remember.fire());
        name.setText(layout.remembered() ? layout.name() : proposedName(source));
    }

    // A file is told by its name, a block by what its headings begin with.
    private String proposedName(String source) {
        String file = source.replaceFirst("\\.[A-Za-z]+$", "");
        return file.equals(source)
                ? Text.of("ledger.layout.name-proposed",
                        layout.columns()
                                .headings()
                                .stream()
                                .filter(word -> !word.isEmpty())
                                .findFirst()
                                .orElse(Text.of("ledger.layout.headless")),
                        layout.columns().headings().size())
                : file;
    }

    @FXML
    private void initialize() {
        headings.setCellFactory(_ -> headingCell());
        headings.setButtonCell(headingCell());
        headings.getItems().add(0);
        rows.stream()
                .limit(HEADING_WITHIN)
                .map(SheetRow::number)
                .forEach(headings.getItems()::add);
        headings.setValue(layout.headed() ? layout.columns().row() : 0);
        headings.setOnAction(_ -> headingsChosen());
        forget.setDisable(!layout.remembered());
        fill();
        wordsOf(preview.unknownWords());
    }

    private ListCell<Integer> headingCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null
                        ? ""
                        : row == 0 ? Text.of("ledger.layout.headless") : Text.of("ledger.layout.row", row, start(row)));
            }
        };
    }

    private String start(int row) {
        return rows.stream()
                .filter(one -> one.number() == row)
                .findFirst()
                .map(one -> samples(Stream.iterate(0, place -> place < one.width(), place -> place + 1)
                        .map(place -> one.cell(place).text())))
                .orElse("");
    }

    private static String samples(Stream<String> texts) {
        return texts.map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .collect(Collectors.joining("、"));
    }

    private void headingsChosen() {
        Integer row = headings.getValue();
        if (row != null) {
            desk.tasks()
                    .latest(Message.of("ledger.layout.looking"),
                            _ -> row == 0 ? desk.layouts().proposedWithout(rows) : desk.layouts().proposed(rows, row),
                            proposed -> {
                                layout = proposed;
                                fill();
                            });
        }
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("ledger.layout.title");
    }

    @Override
    public void shown() {
        // Straight to what is missing: the first column nobody has said anything of.
        List<SuggestionField<LedgerColumn>> open = fields.stream().filter(field -> field.value().isEmpty()).toList();
        boolean onlyWords = layout.problems().isEmpty() && !words.getChildren().isEmpty();
        if (onlyWords) {
            words.getChildren()
                    .stream()
                    .filter(SuggestionField.class::isInstance)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        } else {
            (open.isEmpty() || layout.problems().isEmpty() ? name : open.getFirst()).requestFocus();
        }
    }

    private void fill() {
        showing = true;
        fields.clear();
        columns.getChildren().clear();
        String[] heads = {"ledger.layout.column", "ledger.layout.heading", "ledger.layout.samples",
                "ledger.layout.field", "ledger.layout.unit-of"};
        for (int i = 0; i < heads.length; i++) {
            columns.add(quiet(Text.of(heads[i])), i, 0);
        }
        int width = Math.min(Math.max(preview.width(), layout.columns().headings().size()), MOST_COLUMNS);
        for (int place = 0; place < width; place++) {
            if (holdsSomething(place)) {
                addColumn(place, place + 1);
            }
        }
        showing = false;
        said();
    }

    private boolean holdsSomething(int place) {
        return rows.stream().anyMatch(row -> !row.cell(place).isEmpty());
    }

    private void addColumn(int place, int line) {
        String heading = place < layout.columns().headings().size() ? layout.columns().headings().get(place) : "";
        Label sample = quiet(samples(rows.stream()
                .filter(row -> row.number() > layout.columns().row())
                .map(row -> preview.text(row, place))));
        sample.setMinWidth(0);
        SuggestionField<LedgerColumn> field = new SuggestionField<>();
        ComboBox<AmountUnit> unit = new ComboBox<>();
        field.suggest(typed -> Stream.of(LedgerColumn.values()).filter(one -> one.label().contains(typed)).toList(),
                LedgerColumn::label);
        field.setPromptText(Text.of("ledger.ui.not-taken"));
        field.setAccessibleText(Text.of("ledger.layout.field-of", SheetRow.columnName(place), heading));
        field.setPrefWidth(200);
        unit.getItems().setAll(AmountUnit.values());
        unit.setCellFactory(_ -> unitCell());
        unit.setButtonCell(unitCell());
        unit.setAccessibleText(Text.of("ledger.layout.unit-of"));
        layout.column(place).ifPresent(field::set);
        offerUnit(unit, layout.column(place));
        field.onChange(() -> {
            if (!showing) {
                layout = layout.with(place, field.value());
                offerUnit(unit, field.value());
                takenElsewhere(field);
                said();
            }
        });
        unit.setOnAction(_ -> {
            if (!showing && unit.getValue() != null) {
                field.value().ifPresent(column -> layout = layout.in(column, unit.getValue()));
                said();
            }
        });
        fields.add(field);
        Label head = new Label(heading);
        head.setWrapText(true);
        columns.addRow(line, quiet(SheetRow.columnName(place)), head, sample, field, unit);
    }

    private void offerUnit(ComboBox<AmountUnit> unit, Optional<LedgerColumn> column) {
        boolean amount = column.filter(LedgerColumn::isAmount).isPresent();
        unit.setVisible(amount);
        unit.setValue(amount
                ? layout.columns().units().get(column.orElseThrow())
                : null);
    }

    // No two columns are the same thing: the one chosen last has it.
    private void takenElsewhere(SuggestionField<LedgerColumn> chosen) {
        Optional<LedgerColumn> column = chosen.value();
        if (column.isPresent()) {
            showing = true;
            fields.stream()
                    .filter(other -> other != chosen && other.value().equals(column))
                    .forEach(SuggestionField::clear);
            showing = false;
        }
    }

    private void wordsOf(List<UnknownWord> unknown) {
        int line = 0;
        for (UnknownWord one : unknown) {
            SuggestionField<Code> field = new SuggestionField<>();
            field.suggest(typed -> choices(one.table(), typed), Code::name);
            field.detail(code -> detail(one.table(), code));
            field.setPromptText(Text.of("ledger.layout.means.none"));
            field.setAccessibleText(Text.of("ledger.layout.means", one.word()));
            field.setPrefWidth(220);
            field.onChange(() -> {
                layout = layout.meaning(one.table(), one.word(), "");
                if (one.table() == CodeTable.REGION) {
                    layout = layout.meaning(CodeTable.COUNTRY, one.word(), "");
                }
                field.value()
                        .ifPresent(code -> layout = layout.meaning(tableOf(one.table(), code), one.word(), code.key()));
            });
            Label word = new Label(one.word());
            word.setWrapText(true);
            word.setMaxWidth(240);
            words.addRow(line++, quiet(one.column().label()), word, field);
        }
        wordsPanel.setVisible(!unknown.isEmpty());
        wordsPanel.setManaged(!unknown.isEmpty());
    }

    // A place is one in China or another country.
    private List<Code> choices(CodeTable table, String typed) {
        Stream<Code> all = desk.codes().of(table).current().stream();
        if (table == CodeTable.REGION) {
            all = Stream.concat(all, desk.codes().of(CodeTable.COUNTRY).current().stream());
        }
        return all.filter(code -> code.name().contains(typed) || code.code().startsWith(typed)).toList();
    }

    private CodeTable tableOf(CodeTable table, Code code) {
        boolean here = desk.codes().of(table).withKey(code.key()).filter(code::equals).isPresent();
        return here ? table : CodeTable.COUNTRY;
    }

    private String detail(CodeTable table, Code code) {
        CodeRows of = desk.codes().of(tableOf(table, code));
        return of.withKey(code.parentKey()).map(above -> code.code() + " · " + above.name()).orElse(code.code());
    }

    private void said() {
        Problems missing = layout.problems();
        Problems joined = new Problems();
        join(missing, "ledger.layout.missing", joined, "ledger.layout.all-missing");
        join(missing, "ledger.layout.unit", joined, "ledger.layout.all-units");
        problems.show(joined.all());
        remember.setDisable(missing.hasErrors());
        once.setDisable(missing.hasErrors());
    }

    // One line for all columns of a kind, so that the fields below hardly move while they are filled in.
    private static void join(Problems each, String key, Problems joined, String words) {
        String columns = each.all()
                .stream()
                .filter(problem -> problem.message().key().equals(key))
                .map(problem -> LedgerColumn.valueOf(problem.field()).label())
                .collect(Collectors.joining("、"));
        if (!columns.isEmpty()) {
            joined.error("", words, columns);
        }
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static ListCell<AmountUnit> unitCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable AmountUnit unit, boolean empty) {
                super.updateItem(unit, empty);
                setText(empty || unit == null ? "" : unit.label());
            }
        };
    }

    @FXML
    private void remember() {
        LedgerLayout named = layout.named(name.getText());
        desk.tasks().run(Message.of("ledger.layout.saving"), _ -> {
            desk.layouts().remember(desk.whoActs().get(), named);
            return named;
        }, this::leave, refused -> {
            problems.show(refused.all());
            name.requestFocus();
        });
    }

    @FXML
    private void once() {
        leave(layout);
    }

    private void leave(LedgerLayout chosen) {
        desk.shell().back();
        use.accept(Optional.of(chosen));
    }

    @FXML
    private void forget() {
        LedgerLayout old = preview.layout();
        desk.tasks().run(Message.of("ledger.layout.forgetting"), _ -> {
            desk.layouts().forget(desk.whoActs().get(), old);
            return true;
        }, _ -> {
            desk.shell().back();
            use.accept(Optional.empty());
            desk.shell().status(Message.of("ledger.layout.forgotten", old.name()));
        });
    }
}
