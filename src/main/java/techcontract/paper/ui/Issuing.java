package techcontract.paper.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.paper.IssuedPaper;
import techcontract.paper.Medium;
import techcontract.paper.PaperRequest;

/** Saves and prints papers from any screen (出具动作). */
final class Issuing {
    private static final String FORBIDDEN_IN_NAMES = "[\\\\/:*?\"<>|\\s]+";

    private final PaperDesk desk;

    Issuing(PaperDesk desk) {
        this.desk = desk;
    }

    /** Asks where to, and issues the paper as a file. */
    void save(PaperRequest request, Medium medium, String about, Runnable done) {
        String extension = medium == Medium.DOCX ? ".docx" : ".pdf";
        String name = (request.kind().label() + " " + about).strip().replaceAll(FORBIDDEN_IN_NAMES, "_");
        Optional<Path> chosen = desk.dialogs()
                .save(Message.of("paper.ui.where", request.kind().label()),
                        name.substring(0, Math.min(name.length(), 80)) + extension,
                        new ExtensionFilter(medium.label(), "*" + extension));
        chosen.ifPresent(file -> {
            String given = String.valueOf(file.getFileName());
            Path target = given.endsWith(extension) ? file : file.resolveSibling(given + extension);
            desk.tasks()
                    .run(Message.of("paper.ui.issuing"),
                            _ -> desk.office().save(desk.whoActs().get(), request, medium, target),
                            paper -> issued(Message.of("paper.ui.saved", words(paper), target), done));
        });
    }

    /** Issues the paper on a printer. */
    void print(PaperRequest request, String printer, Runnable done) {
        desk.tasks()
                .run(Message.of("paper.ui.issuing"),
                        _ -> desk.office()
                                .issue(desk.whoActs().get(), request, Medium.PRINTER,
                                        content -> desk.printer().print(printer, request.kind().label(), content)),
                        paper -> issued(Message.of("paper.ui.printed", words(paper), printer), done));
    }

    private void issued(Message said, Runnable done) {
        desk.shell().status(said);
        done.run();
    }

    private static String words(IssuedPaper paper) {
        String words = paper.kind().label() + " " + paper.paperNumber();
        return paper.copyNumber() > 1 ? words + " " + Text.of("paper.copy", paper.copyNumber()) : words;
    }
}
