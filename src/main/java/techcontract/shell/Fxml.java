package techcontract.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Clock;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import techcontract.kernel.Text;

/**
 * Loads the layout beside a controller (界面布局): {@code LedgerScreen.fxml} in the same package for {@code LedgerScreen}.
 */
public final class Fxml {
    private final Clock clock;

    /**
     * @param clock what {@code $clock} stands for in the layouts
     */
    public Fxml(Clock clock) {
        this.clock = clock;
    }

    /**
     * Fills the controller's {@code @FXML} members; the layout names its class in {@code fx:controller}.
     *
     * @param controller ready made, may be package-private
     * @return the root of the layout
     */
    public Parent load(Object controller) {
        String name = controller.getClass().getSimpleName() + ".fxml";
        URL layout = controller.getClass().getResource(name);
        if (layout == null) {
            throw new IllegalArgumentException("no " + name + " beside " + controller.getClass().getName());
        }
        FXMLLoader loader = new FXMLLoader(layout, Text.bundle());
        loader.getNamespace().put("clock", clock);
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
