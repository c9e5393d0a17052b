package techcontract.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.Decision;
import techcontract.contract.PastBatch;
import techcontract.contract.PastRegistration;
import techcontract.contract.Price;
import techcontract.contract.Supplement;
import techcontract.contract.TaxRelief;
import techcontract.kernel.Money;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/** Contracts to write papers about, and papers read back with other programs' eyes. */
final class Papers {
    private Papers() {}

    static Contract accepted(Desk desk, ContractDraft draft) {
        return accepted(desk, draft, Map.of());
    }

    private static Contract accepted(Desk desk, ContractDraft draft, Map<String, String> reasons) {
        Contract filed = desk.register().draft(TestDesk.CLERK, draft);
        Contract submitted = desk.register().submit(TestDesk.CLERK, ContractRef.to(filed), Drafts.ACCEPTED);
        return desk.register().accept(TestDesk.CLERK, ContractRef.to(submitted), Drafts.ACCEPTED, reasons);
    }

    static Contract registered(Desk desk, ContractDraft draft) {
        return registered(desk, draft, Map.of());
    }

    /** A contract registered although something had to be explained. */
    static Contract registered(Desk desk, ContractDraft draft, Map<String, String> reasons) {
        Contract accepted = accepted(desk, draft, reasons);
        Contract recognised = desk.register()
                .recognition()
                .recognise(TestDesk.CLERK, ContractRef.to(accepted), TestDesk.TODAY,
                        Decision.favourable("11", desk.register().rulesOf(accepted)));
        return desk.register().register(TestDesk.CLERK, ContractRef.to(recognised), TestDesk.TODAY);
    }

    /** The usual contract at another price: one of the same price would be the same contract again. */
    static ContractDraft priced(String projectName, String yuan) {
        ContractDraft draft = Drafts.development(projectName);
        return new ContractDraft(draft.subject(), draft.term(),
                new Price(Money.ofYuan(yuan), "1", "", null, null, "", "", null), draft.amountTerms(),
                draft.circumstances(), draft.supplement(), draft.seller(), draft.buyer(), draft.agent(),
                draft.furtherParties(), draft.costs(), draft.properties(), draft.instalments(), draft.materials());
    }

    /** The usual contract, with the tax relief its applicant asked for. */
    static ContractDraft relieved(String projectName, TaxRelief relief) {
        ContractDraft draft = Drafts.development(projectName);
        return new ContractDraft(draft.subject(), draft.term(), draft.price(), draft.amountTerms(),
                draft.circumstances(), new Supplement(false, null, null, null, "", relief, "", ""), draft.seller(),
                draft.buyer(), draft.agent(), draft.furtherParties(), draft.costs(), draft.properties(),
                draft.instalments(), draft.materials());
    }

    /** A contract that was registered before this program kept the ledger. */
    static Contract past(Desk desk, ContractDraft draft, String number) {
        desk.database().write(TestDesk.ADMINISTRATOR, "test.past", writing -> {
            PastBatch batch = desk.register().pastBatch(writing);
            batch.add(new PastRegistration(number, TestDesk.TODAY, "陈红", draft));
            batch.finish();
            return true;
        });
        ContractSearch search = new ContractSearch(number, Optional.empty(), Optional.empty(), Optional.empty());
        return desk.register().open(desk.ledger().search(search, 1).rows().getFirst().id());
    }

    /** The text of a Word file, as Apache POI reads it, without blanks and line breaks. */
    static String word(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(file)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().replaceAll("[\\s　]+", "");
        }
    }

    /** The text of each page of a PDF, as PDFBox reads it, without blanks and line breaks. */
    static List<String> pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replaceAll("[\\s　]+", ""));
            }
            return pages;
        }
    }

    static String pdf(Path file) throws IOException {
        return pages(file).stream().collect(Collectors.joining());
    }
}
