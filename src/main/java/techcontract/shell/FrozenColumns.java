package techcontract.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableRowSkin;

/**
 * The first columns of a table stay in sight while the others pass under them (冻结首列). Stock table and one focus: two
 * tables side by side would have two of each, and selection, keys and row heights would have to be kept alike.
 */
public final class FrozenColumns<S> {
    private static final String STYLE = "frozen-column";

    private final TableView<S> table;
    private final int count;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    private FrozenColumns(TableView<S> table, int count) {
        this.table = table;
        this.count = count;
    }

    /**
     * Freezes the first columns of a table with rows of a fixed height; its row factory gives {@link #row}, its cell
     * factories {@link #dress} cells.
     */
    public static <S> FrozenColumns<S> on(TableView<S> table, int count) {
        FrozenColumns<S> frozen = new FrozenColumns<>(table, count);
        table.skinProperty().addListener(_ -> frozen.follow());
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> frozen.mark());
        frozen.scrolled.addListener(_ -> frozen.moveHeadings());
        return frozen;
    }

    private void follow() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                scrolled.bind(bar.valueProperty());
            }
        }
        mark();
    }

    private void mark() {
        List<TableColumn<S, ?>> columns = table.getVisibleLeafColumns();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).getStyleClass().remove(STYLE);
            if (i < count) {
                columns.get(i).getStyleClass().add(STYLE);
            }
        }
        // The headings are made anew after the columns changed.
        Platform.runLater(this::moveHeadings);
    }

    private void moveHeadings() {
        for (Node node : table.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader heading && heading.getTableColumn() != null) {
                boolean stays = heading.getTableColumn().getStyleClass().contains(STYLE);
                heading.setTranslateX(stays ? scrolled.get() : 0);
                heading.setViewOrder(stays ? -1 : 0);
            }
        }
    }

    /** Dresses a cell: in a frozen column it moves along with what is scrolled. */
    public <C extends TableCell<S, ?>> C dress(C cell) {
        cell.tableRowProperty().subscribe(row -> {
            if (row != null && cell.getTableColumn() != null) {
                row.getProperties().put(cell.getTableColumn(), cell);
            }
        });
        cell.tableColumnProperty().subscribe(column -> {
            if (column != null && cell.getTableRow() != null) {
                cell.getTableRow().getProperties().put(column, cell);
            }
        });
        // A cell that lays itself out: putting it back into its row asks for no second layout.
        cell.setManaged(false);
        return cell;
    }

    /** A row that never leaves out a frozen cell, as it does with others that are scrolled out of sight. */
    public TableRow<S> row() {
        return new TableRow<>() {
            @Override
            protected Skin<?> createDefaultSkin() {
                return new FrozenRowSkin(this);
            }
        };
    }

    private final class FrozenRowSkin extends TableRowSkin<S> {
        FrozenRowSkin(TableRow<S> row) {
            super(row);
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            double from = 0;
            int place = 0;
            for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
                if (getSkinnable().getProperties().get(column) instanceof TableCell<?, ?> cell) {
                    boolean stays = place < count && !getSkinnable().isEmpty();
                    if (stays && cell.getParent() == null) {
                        getChildren().add(cell);
                        cell.resizeRelocate(from, y, column.getWidth(), h);
                    }
                    cell.setTranslateX(place < count ? scrolled.get() : 0);
                    cell.setViewOrder(place < count ? -1 : 0);
                }
                from += column.getWidth();
                place++;
            }
        }
    }
}
