package techcontract.browse.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;
import techcontract.browse.GridColumn;
import techcontract.browse.GridCopy;
import techcontract.browse.View;
import techcontract.browse.ViewPaper;
import techcontract.browse.ViewSheet;
import techcontract.contract.LedgerKeys;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;
import techcontract.kernel.WholeFile;

/** Takes what the grid shows elsewhere (输出): to the clipboard, a workbook, the printer or a PDF. */
final class ViewOutput {
    private static final int MOST_WITH_TABLE = 20_000;

    private final BrowseDesk desk;
    private final ViewSheet sheet;
    private final ViewPaper paper;

    ViewOutput(BrowseDesk desk) {
        this.desk = desk;
        this.sheet = new ViewSheet(desk.browser());
        this.paper = new ViewPaper(desk.browser());
    }

    /** Puts contracts on the clipboard, with headings. */
    void copy(List<GridColumn> columns, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        desk.tasks().run(Message.of("browse.ui.copying"), progress -> copied(columns, ids, progress), copy -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(copy.lines());
            if (ids.size() <= MOST_WITH_TABLE) {
                content.putHtml(copy.table());
            }
            Clipboard.getSystemClipboard().setContent(content);
            desk.shell().status(Message.of("browse.ui.copied", "%,d".formatted(ids.size())));
        });
    }

    private GridCopy copied(List<GridColumn> columns, List<Long> ids, Progress progress) {
        GridCopy copy = new GridCopy(columns);
        desk.browser().each(columns, ids, progress, copy::row);
        return copy;
    }

    /** Writes all rows of the view to a workbook the user names. */
    void export(View view, String name, String under, LedgerKeys keys) {
        Optional<Path> file = desk.dialogs()
                .save(Message.of("browse.ui.export.title"), name + " " + LocalDate.now(desk.clock()) + ".xlsx",
                        new ExtensionFilter(Text.of("browse.ui.export.kind"), "*.xlsx"));
        file.ifPresent(chosen -> desk.tasks().run(Message.of("browse.ui.exporting"), progress -> {
            exported(view, name, String.valueOf(chosen.getFileName()), keys);
            sheet.write(chosen, name, under, view.columns(), keys.ids(0, keys.size()), progress);
            return keys.size();
        }, count -> desk.shell()
                .status(Message.of("browse.ui.exported", "%,d".formatted(count),
                        String.valueOf(chosen.getFileName())))));
    }

    /** Prints all rows of the view on a printer the user chooses. */
    void print(View view, String name, String under, LedgerKeys keys) {
        desk.tasks().run(Message.of("browse.ui.printers"), _ -> desk.printer().names(), printers -> {
            if (printers.isEmpty()) {
                desk.dialogs().tell(Message.of("browse.ui.print.none"));
                return;
            }
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(printers);
            choice.setValue(printers.getFirst());
            choice.setAccessibleText(Text.of("browse.ui.print.printer"));
            if (desk.dialogs()
                    .fill(Message.of("browse.ui.print.question", "%,d".formatted(keys.size())), choice,
                            Message.of("browse.ui.print.yes"), choice.valueProperty().map(one -> one == null))) {
                String printer = choice.getValue();
                desk.tasks().run(Message.of("browse.ui.printing"), progress -> {
                    exported(view, name, "print " + printer, keys);
                    desk.printer().print(printer, name, pdf(view, name, under, keys, progress));
                    return true;
                }, _ -> desk.shell().status(Message.of("browse.ui.printed", printer)));
            }
        });
    }

    /** Saves all rows of the view as PDF. */
    void pdf(View view, String name, String under, LedgerKeys keys) {
        Optional<Path> file = desk.dialogs()
                .save(Message.of("browse.ui.pdf.title"), name + " " + LocalDate.now(desk.clock()) + ".pdf",
                        new ExtensionFilter(Text.of("browse.ui.pdf.kind"), "*.pdf"));
        file.ifPresent(chosen -> desk.tasks().run(Message.of("browse.ui.printing"), progress -> {
            byte[] pdf = pdf(view, name, under, keys, progress);
            exported(view, name, String.valueOf(chosen.getFileName()), keys);
            WholeFile.replace(chosen, out -> out.write(pdf));
            return true;
        }, _ -> desk.shell()
                .status(Message.of("browse.ui.exported", "%,d".formatted(keys.size()),
                        String.valueOf(chosen.getFileName())))));
    }

    private void exported(View view, String name, String how, LedgerKeys keys) {
        desk.browser().exported(desk.whoActs().get(), name, how, view.columns(), keys.size());
    }

    private byte[] pdf(View view, String name, String under, LedgerKeys keys, Progress progress) {
        return paper.pdf(name, under, view.columns(), new ArrayList<>(keys.ids(0, keys.size())), keys.sums(), progress);
    }
}
