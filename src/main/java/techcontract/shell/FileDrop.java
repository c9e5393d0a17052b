package techcontract.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Takes files dragged onto a screen from the file manager (拖入文件). */
public final class FileDrop {
    private FileDrop() {}

    /**
     * Lets files be dropped.
     *
     * @param take given the files, at least one
     */
    public static void on(Node place, Consumer<List<Path>> take) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                event.setDropCompleted(true);
                event.consume();
                take.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            }
        });
    }
}
