package techcontract.rules.ui;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;

/** The rules (规则): the rule packs line by line with their articles, and the working days. */
public final class RulesScreen implements Screen {
    private final PacksPanel packsPanel;
    private final HolidaysPanel holidaysPanel;
    private final Parent content;

    @FXML private TabPane tabs;
    @FXML private Tab packs;
    @FXML private Tab holidays;

    public RulesScreen(PacksPanel packsPanel, HolidaysPanel holidaysPanel, Fxml fxml) {
        this.packsPanel = packsPanel;
        this.holidaysPanel = holidaysPanel;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        packs.setContent(packsPanel.content());
        holidays.setContent(holidaysPanel.content());
        tabs.getSelectionModel().selectedItemProperty().addListener(_ -> refresh());
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("rules.ui.title");
    }

    // Who walks along the tabs with the arrows stays on them; the focus must not stay behind on the hidden one.
    private void refresh() {
        packsPanel.refresh();
        holidaysPanel.refresh();
        tabs.requestFocus();
    }

    // Wherever the focus is, on a tab too, the keys mean the panel in sight.
    @FXML
    private void key(KeyEvent event) {
        if (packs.isSelected()) {
            packsPanel.key(event);
        } else {
            holidaysPanel.key(event);
        }
    }

    @Override
    public void shown() {
        if (packs.isSelected()) {
            packsPanel.shown();
        } else {
            holidaysPanel.shown();
        }
    }
}
