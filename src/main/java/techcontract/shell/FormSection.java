package techcontract.shell;

import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of a form (表单分区): a thin heading over fields in columns of equal width, filled row by row. */
@DefaultProperty("fields")
public final class FormSection extends VBox {
    private static final double LABEL_WIDTH = 116;
    private final Label heading = new Label();
    private final FieldGrid grid = new FieldGrid();
    private final ObservableList<Node> fields = FXCollections.observableArrayList();
    private int columns = 2;
    private double labelWidth = LABEL_WIDTH;

    public FormSection() {
        getStyleClass().add("form-section");
        heading.getStyleClass().add("section-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(heading, grid);
        setHeading("");
        fields.addListener((ListChangeListener<Node>) _ -> {
            grid.getChildren().setAll(fields);
            arrange();
        });
    }

    /** Form fields, or other nodes, which take a whole row. */
    public ObservableList<Node> getFields() {
        return fields;
    }

    /** The form fields among them. */
    public List<FormField> formFields() {
        return fields.stream().filter(FormField.class::isInstance).map(FormField.class::cast).toList();
    }

    public String getHeading() {
        return heading.getText();
    }

    public void setHeading(String words) {
        heading.setText(words);
        heading.setVisible(!words.isEmpty());
        heading.setManaged(!words.isEmpty());
    }

    public int getColumns() {
        return columns;
    }

    public void setColumns(int columns) {
        this.columns = columns;
        arrange();
    }

    public double getLabelWidth() {
        return labelWidth;
    }

    public void setLabelWidth(double width) {
        labelWidth = width;
        arrange();
    }

    private void arrange() {
        formFields().forEach(field -> field.labelWidth(labelWidth));
        grid.columns(columns, labelWidth);
    }
}
