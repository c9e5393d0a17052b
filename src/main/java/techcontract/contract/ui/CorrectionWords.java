package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Text;
import techcontract.recognition.Finding;
import techcontract.recognition.Verdict;
import techcontract.rules.ChecklistItem;
import techcontract.rules.Consequence;

/** What a notice of correction asks for (补正内容), from what the verdict found: numbered, each with its article. */
final class CorrectionWords {
    private CorrectionWords() {}

    /**
     * The proposal for the notice; empty when nothing calls for a correction.
     *
     * @param items the questions that were asked
     */
    static String from(Verdict verdict, List<ChecklistItem> items, Answers answers) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            if (finding.outcome() == Consequence.Outcome.CORRECT && !finding.unanswered()) {
                lines.add(Text.of("contract.ui.correction-line", lines.size() + 1, what(finding, items, answers),
                        basis(finding)));
            }
        }
        return String.join("\n", lines);
    }

    private static String what(Finding finding, List<ChecklistItem> items, Answers answers) {
        Optional<ChecklistItem> item = items.stream().filter(one -> one.code().equals(finding.code())).findFirst();
        if (item.isEmpty()) {
            return finding.words();
        }
        String answer = Text.of(item.get().yesIsGood() ? "contract.ui.no" : "contract.ui.yes");
        String note = answers.to(item.get()).map(Answers.Given::note).orElse("");
        return Text.of("contract.ui.correction-question", finding.words(), answer, note);
    }

    private static String basis(Finding finding) {
        return finding.provenance().article().isEmpty()
                ? ""
                : Text.of("contract.ui.correction-basis", finding.provenance());
    }
}
