package techcontract.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import techcontract.kernel.Text;

/** What is under way (任务进度): count, percent, time and a way to cancel; short work is over before it shows. */
final class ProgressPanel extends VBox {
    private static final Duration DELAY = Duration.millis(300);
    private static final Duration REFRESH = Duration.millis(200);

    private final Map<Running, Line> lines = new LinkedHashMap<>();
    private final Map<Running, PauseTransition> waiting = new LinkedHashMap<>();
    private final Timeline refresh = new Timeline(new KeyFrame(REFRESH, _ -> lines.values().forEach(Line::refresh)));

    ProgressPanel() {
        getStyleClass().add("progress-panel");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        refresh.setCycleCount(Animation.INDEFINITE);
    }

    void add(Running work) {
        PauseTransition delay = new PauseTransition(DELAY);
        waiting.put(work, delay);
        delay.setOnFinished(_ -> appear(work));
        delay.play();
    }

    void remove(Running work) {
        PauseTransition delay = waiting.remove(work);
        if (delay != null) {
            delay.stop();
        }
        Line line = lines.remove(work);
        if (line != null) {
            getChildren().remove(line);
            setVisible(!lines.isEmpty());
        }
        if (lines.isEmpty()) {
            refresh.stop();
        }
    }

    private void appear(Running work) {
        waiting.remove(work);
        Line line = new Line(work);
        lines.put(work, line);
        getChildren().add(line);
        setVisible(true);
        refresh.play();
    }

    private static final class Line extends HBox {
        private final Running work;
        private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        private final Label count = new Label();
        private final Button cancel = new Button(Text.of("shell.tasks.cancel"));

        Line(Running work) {
            this.work = work;
            getStyleClass().add("progress-line");
            Label what = new Label(work.what().toString());
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            count.getStyleClass().add("progress-count");
            bar.setAccessibleText(work.what().toString());
            cancel.setOnAction(_ -> {
                work.cancel();
                cancel.setDisable(true);
                cancel.setText(Text.of("shell.tasks.cancelling"));
            });
            getChildren().addAll(what, bar, count, cancel);
            refresh();
        }

        private void refresh() {
            long done = work.done();
            long total = work.total();
            long seconds = work.elapsed().toSeconds();
            if (total > 0) {
                bar.setProgress((double) done / total);
                count.setText(Text.of("shell.tasks.of", "%,d".formatted(done), "%,d".formatted(total),
                        done * 100 / total, seconds));
            } else if (done > 0) {
                count.setText(Text.of("shell.tasks.done", "%,d".formatted(done), seconds));
            } else {
                count.setText(Text.of("shell.tasks.elapsed", seconds));
            }
        }
    }
}
