package techcontract.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import techcontract.shell.Shell;

/** Which controls a screen reader would have no name for (读屏名称). */
public final class AccessibleNames {
    // An arrow or a cross says nothing when it is read out.
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    private final Shell shell;
    private final Set<String> missing = new TreeSet<>();

    private AccessibleNames(Shell shell) {
        this.shell = shell;
    }

    /** Looks at every screen that leaves the frame from now on. */
    public static AccessibleNames of(Shell shell) {
        AccessibleNames names = new AccessibleNames(shell);
        StackPane place = (StackPane) shell.root().lookup(".shell-content");
        place.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(screen -> names.missing.addAll(missing(screen)));
            }
        });
        return names;
    }

    /** The controls without a name on the screens seen so far, the one at the front and the frame. */
    public List<String> missing() {
        missing.addAll(missing(shell.root()));
        return List.copyOf(missing);
    }

    /** The controls within a node that have no name, each by its kind, id and place. */
    public static List<String> missing(Node root) {
        List<Control> controls = new ArrayList<>();
        Set<Node> labelled = new HashSet<>();
        collect(root, controls, labelled);
        return controls.stream()
                .filter(control -> !labelled.contains(control) && !isNamed(control))
                .map(AccessibleNames::describe)
                .toList();
    }

    private static void collect(Node node, List<Control> controls, Set<Node> labelled) {
        if (node instanceof Label label && label.getLabelFor() != null && says(label.getText())) {
            labelled.add(label.getLabelFor());
        }
        boolean asked = node instanceof ButtonBase || node instanceof TextInputControl
                || node instanceof ComboBoxBase || node instanceof TableView || node instanceof ListView
                || node instanceof TreeView;
        if (asked) {
            controls.add((Control) node);
        }
        // What a control is made of is its own business, but for those that only hold others.
        boolean whole = asked || node instanceof ScrollBar;
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            collect(pane.getContent(), controls, labelled);
        } else if (node instanceof SplitPane pane) {
            pane.getItems().forEach(item -> collect(item, controls, labelled));
        } else if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls, labelled));
        }
    }

    private static boolean isNamed(Control control) {
        return says(control.getAccessibleText()) || (control instanceof Labeled labeled && says(labeled.getText()))
                || (control instanceof TextInputControl input && says(input.getPromptText()))
                || (control instanceof ComboBoxBase<?> box && says(box.getPromptText()))
                || (control instanceof MenuButton menu && !menu.isVisible());
    }

    private static boolean says(@Nullable String words) {
        return words != null && WORDS.matcher(words).find();
    }

    private static String describe(Control control) {
        StringBuilder place = new StringBuilder(control.getClass().getSimpleName());
        if (control.getId() != null) {
            place.append(" #").append(control.getId());
        }
        for (Node above = control.getParent(); above != null; above = above.getParent()) {
            String name = above.getId() == null
                    ? above.getStyleClass().isEmpty() ? "" : "." + above.getStyleClass().getFirst()
                    : "#" + above.getId();
            if (!name.isEmpty()) {
                return place.append(" in ").append(name).toString();
            }
        }
        return place.toString();
    }
}
