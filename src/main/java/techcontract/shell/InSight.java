package techcontract.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls the pane a node lies in until the node is in sight (滚动到可见), with some room around it. */
public final class InSight {
    private static final int MARGIN = 40;

    private InSight() {}

    /** Brings a node into sight, unless it is; nothing happens outside of a scroll pane. */
    public static void bring(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                scroll(pane, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        pane.layout();
        Node page = pane.getContent();
        Bounds place = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = pane.getViewportBounds().getHeight();
        double room = page.getLayoutBounds().getHeight() - view;
        if (room <= 0) {
            return;
        }
        double top = pane.getVvalue() * room;
        if (place.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, (place.getMinY() - MARGIN) / room));
        } else if (place.getMaxY() + MARGIN > top + view) {
            pane.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - view) / room));
        }
    }
}
