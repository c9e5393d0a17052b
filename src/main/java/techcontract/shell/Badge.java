package techcontract.shell;

import javafx.scene.control.Label;

/** A state in a word on its colour (状态标签). */
public final class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
    }

    public Badge(String word, Tone tone) {
        this();
        show(word, tone);
    }

    public void show(String word, Tone tone) {
        setText(word);
        for (Tone other : Tone.values()) {
            getStyleClass().remove(other.style());
        }
        getStyleClass().add(tone.style());
    }
}
