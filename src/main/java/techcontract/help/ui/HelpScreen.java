package techcontract.help.ui;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import techcontract.help.HelpTopic;
import techcontract.help.HelpTopics;
import techcontract.kernel.Text;
import techcontract.shell.Fxml;
import techcontract.shell.Screen;

/** The help (帮助): begins with the page of the screen one comes from, and is searched while typing. */
public final class HelpScreen implements Screen {
    private final HelpTopics topics;
    private final String first;
    private final Parent content;

    @FXML private TextField words;
    @FXML private ListView<HelpTopic> list;
    @FXML private Label heading;
    @FXML private Label text;

    /**
     * @param first the name of the page to begin with
     */
    public HelpScreen(HelpTopics topics, String first, Fxml fxml) {
        this.topics = topics;
        this.first = first;
        content = fxml.load(this);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable HelpTopic topic, boolean empty) {
                super.updateItem(topic, empty);
                setText(topic == null ? "" : topic.title());
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, topic) -> {
            heading.setText(topic == null ? Text.of("help.ui.nothing") : topic.title());
            text.setText(topic == null ? "" : topic.text());
        });
        words.textProperty().addListener((_, _, _) -> find());
        list.getItems().setAll(topics.search(""));
        topics.find(first).ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public String title() {
        return Text.of("help.ui.help");
    }

    @Override
    public Optional<TextField> searchBox() {
        return Optional.of(words);
    }

    @Override
    public void shown() {
        words.requestFocus();
    }

    private void find() {
        list.getItems().setAll(topics.search(words.getText()));
        list.getSelectionModel().selectFirst();
    }

    @FXML
    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            event.consume();
            int at = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1)));
        }
    }
}
