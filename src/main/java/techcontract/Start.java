package techcontract;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Text;
import techcontract.shell.LookChoice;

/** Opens the window (打开窗口) and says plainly when there is no screen to open it on. */
final class Start {
    private Start() {}

    static int window(Optional<Path> data, boolean demo, PrintWriter errors) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--folder=" + data.orElse(demo ? DeskFolders.demo() : DeskFolders.data()));
        if (demo) {
            arguments.add("--demo=true");
        }
        try {
            LookChoice.load(DeskFolders.look()).scale();
            Application.launch(App.class, arguments.toArray(String[]::new));
            return Main.DONE;
        } catch (UnsupportedOperationException e) {
            @Nullable
            String reason = e.getMessage();
            errors.println("techcontract: " + Text.of("main.no-display", reason == null ? "" : reason));
            errors.flush();
            return Main.FAILED;
        }
    }
}
