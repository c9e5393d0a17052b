package techcontract.paper;

import java.util.List;
import techcontract.contract.Contract;

/**
 * A paper that may be issued, before it has a number (待出具文书).
 *
 * @param occasion what it is issued for, the same for every copy
 * @param subject what it is about, for the log
 * @param givenNumber the number it carries already; empty when it is to get one of its own
 * @param contracts what it is about, in order
 */
record PaperDraft(PaperKind kind, String occasion, String subject, String givenNumber, List<Contract> contracts,
        PaperContent content) {}
