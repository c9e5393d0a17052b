package techcontract.shell;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.VBox;
import techcontract.kernel.Problem;

/** Problems below each other (问题清单), errors first; takes no room when there are none. */
public final class ProblemList extends VBox {
    public ProblemList() {
        getStyleClass().add("problem-list");
        show(List.of());
    }

    public void show(List<Problem> problems) {
        getChildren().setAll(problems.stream().sorted(Comparator.comparing(Problem::severity)).map(problem -> {
            ProblemLine line = new ProblemLine();
            line.show(problem.severity(), problem.message().toString());
            return line;
        }).toList());
        setManaged(!problems.isEmpty());
        setVisible(!problems.isEmpty());
    }
}
