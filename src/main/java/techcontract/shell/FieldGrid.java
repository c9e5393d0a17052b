package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Fields side by side (表单网格): in as many columns as there is room for, those that need it over several. A field that is
 * not shown leaves no gap, and wrapped words get the height they need at the width they have.
 */
final class FieldGrid extends Pane {
    /** Where a field stands: the row, the first column and how many of them. */
    private record Place(Node node, int row, int column, int span) {}

    private static final double GAP = 20;
    /** The least that is of use to write into, such as a credit code nearly whole. */
    private static final double CONTROL = 130;

    private int columns = 2;
    private double labelWidth;

    /**
     * Says how many columns there are where there is room.
     *
     * @param label what each takes for its label, in pixels
     */
    void columns(int most, double label) {
        columns = most;
        labelWidth = label;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(node -> node.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = places(columns).stream()
                .mapToDouble(place -> (place.node().prefWidth(-1) - GAP * (place.span() - 1)) / place.span())
                .max()
                .orElse(0);
        return snapSizeX(widest * columns + GAP * (columns - 1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        int now = fitting(room);
        return heights(places(now), room, now).stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        int now = fitting(room);
        List<Place> places = places(now);
        List<Double> heights = heights(places, room, now);
        for (Place place : places) {
            double y = heights.subList(0, place.row()).stream().mapToDouble(Double::doubleValue).sum();
            layoutInArea(place.node(), snapPositionX(place.column() * (width(room, now, 1) + GAP)), snapPositionY(y),
                    width(room, now, place.span()), heights.get(place.row()), -1, Insets.EMPTY, true, true, HPos.LEFT,
                    VPos.CENTER);
        }
    }

    private int fitting(double room) {
        return Math.clamp((int) ((room + GAP) / (labelWidth + CONTROL + GAP)), 1, columns);
    }

    private List<Place> places(int now) {
        List<Place> places = new ArrayList<>();
        int column = 0;
        int row = 0;
        for (Node node : getManagedChildren()) {
            int span = node instanceof FormField field ? Math.min(field.getSpan(), now) : now;
            if (column + span > now) {
                column = 0;
                row++;
            }
            places.add(new Place(node, row, column, span));
            column += span;
        }
        return places;
    }

    private List<Double> heights(List<Place> places, double room, int now) {
        List<Double> heights = new ArrayList<>();
        for (Place place : places) {
            double height = snapSizeY(place.node().prefHeight(width(room, now, place.span())));
            if (place.row() < heights.size()) {
                heights.set(place.row(), Math.max(heights.get(place.row()), height));
            } else {
                heights.add(height);
            }
        }
        return heights;
    }

    private static double width(double room, int now, int span) {
        return (room + GAP) / now * span - GAP;
    }
}
