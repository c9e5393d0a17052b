package techcontract.paper;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

/** The printers of this machine (打印机). Asking for them may take seconds: never on the screen's thread. */
public final class PaperPrinter {
    /** Their names, the usual one first. */
    public List<String> names() {
        Optional<PrintService> usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        return Stream.concat(usual.stream(), Stream.of(PrintServiceLookup.lookupPrintServices(null, null)))
                .map(PrintService::getName)
                .distinct()
                .toList();
    }

    /**
     * Prints a PDF.
     *
     * @throws Refused when there is no such printer
     * @throws Unavailable when the printer does not take it
     */
    public void print(String printer, String title, byte[] pdf) {
        PrintService service = Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(one -> one.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> Refused.because("paper.printer.none", printer));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(title);
            job.setPageable(new PDFPageable(document, Orientation.AUTO));
            job.print();
        } catch (PrinterException e) {
            throw Unavailable.because(e, "paper.printer.failed", printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
