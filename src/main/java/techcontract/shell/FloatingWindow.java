package techcontract.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * A small window that stays above those of all programs (置顶小窗), in the middle of the screen's upper edge. It has no
 * owner, so that it stays when the desk is minimised; it closes when the desk does.
 */
public final class FloatingWindow {
    private final Shell shell;
    private final Stage stage = new Stage();
    private final Parent content;
    private boolean bound;

    /**
     * @param content as wide as it wants to be; the window follows when it grows
     */
    public FloatingWindow(Shell shell, Parent content) {
        this.shell = shell;
        this.content = content;
        Look.dress(content);
        content.getStyleClass().add("floating");
        stage.setScene(new Scene(content));
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
    }

    /** Shows it, or brings it to the front, with the focus in it. */
    public void show(String title) {
        Window desk = shell.root().getScene().getWindow();
        Look.colourLike(content, shell.root());
        stage.setTitle(title);
        if (!stage.isShowing()) {
            closeWith(desk);
            stage.show();
            Rectangle2D screen = room(desk);
            stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
            stage.setY(screen.getMinY());
        }
        stage.toFront();
        stage.requestFocus();
    }

    private void closeWith(Window desk) {
        if (!bound) {
            bound = true;
            desk.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> stage.close());
        }
    }

    /** Has the window take the size its content has now, as far as the screen has room. */
    public void fit() {
        stage.sizeToScene();
        double most = room(stage).getMaxY() - stage.getY();
        if (stage.getHeight() > most) {
            stage.setHeight(most);
        }
    }

    private static Rectangle2D room(Window window) {
        return Screen.getScreensForRectangle(Math.max(0, window.getX()), Math.max(0, window.getY()), 1, 1)
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    public void close() {
        stage.close();
    }

    /** Has something run each time the focus has come to it from another window. */
    public void onReturn(Runnable action) {
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                action.run();
            }
        });
    }
}
