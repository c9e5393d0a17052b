package techcontract.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One number of a figure row (数字块): its label over the number and its unit. */
public final class Figure extends VBox {
    private final Label label = new Label();
    private final Label number = new Label("–");
    private final Label unit = new Label();

    public Figure() {
        getStyleClass().add("figure");
        label.getStyleClass().add("figure-label");
        number.getStyleClass().add("figure-number");
        unit.getStyleClass().add("figure-unit");
        HBox line = new HBox(number, unit);
        line.getStyleClass().add("figure-line");
        getChildren().addAll(label, line);
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String words) {
        label.setText(words);
    }

    public String getUnit() {
        return unit.getText();
    }

    public void setUnit(String words) {
        unit.setText(words);
    }

    public String getNumber() {
        return number.getText();
    }

    public void setNumber(String words) {
        number.setText(words);
    }
}
