package techcontract.contract.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import techcontract.contract.ExplainedWarning;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.recognition.Finding;
import techcontract.recognition.Verdict;
import techcontract.shell.Badge;
import techcontract.shell.FormField;
import techcontract.shell.ProblemList;
import techcontract.shell.Tone;

/**
 * What was found (核对结果), told apart by what follows from it: what stops the step, what needs a reason in writing, what
 * has to be put right later, what is only said.
 */
public final class FindingList extends VBox {
    /** What follows from a finding. */
    private enum Group {
        /** 不能办理 */
        STOPS(Tone.BAD, Severity.ERROR),
        /** 须说明理由 */
        EXPLAIN(Tone.ATTENTION, Severity.WARNING),
        /** 以后须补正 */
        LATER(Tone.ACTIVE, Severity.WARNING),
        /** 提示 */
        HINT(Tone.NEUTRAL, Severity.HINT);

        private final Tone tone;
        private final Severity severity;

        Group(Tone tone, Severity severity) {
            this.tone = tone;
            this.severity = severity;
        }
    }

    // The program will not go past a day that comes before another.
    private static final Set<String> ALWAYS_STOPS = Set.of("V5");

    /** Where a reason is written. */
    private record Reason(TextField typed, FormField field) {
        boolean lacking() {
            return typed.getText().isBlank();
        }
    }

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    public FindingList() {
        getStyleClass().add("finding-list");
    }

    private static Group group(Finding finding) {
        if (ALWAYS_STOPS.contains(finding.code())) {
            return Group.STOPS;
        }
        return switch (finding.outcome()) {
            case NOT_ACCEPT -> Group.STOPS;
            case ASK -> Group.EXPLAIN;
            case CORRECT, REFUSE -> Group.LATER;
            case HINT -> Group.HINT;
        };
    }

    /**
     * Shows what was found; questions that wait for an answer are left out.
     *
     * @param before reasons given earlier, which fill the fields
     * @param words what the keys of the headings begin with
     */
    void show(Verdict verdict, List<ExplainedWarning> before, String words) {
        reasons.clear();
        getChildren().clear();
        Map<Group, List<Finding>> groups = verdict.findings()
                .stream()
                .filter(finding -> !finding.unanswered())
                .collect(Collectors.groupingBy(FindingList::group));
        for (Group group : Group.values()) {
            List<Finding> found = groups.getOrDefault(group, List.of());
            if (!found.isEmpty()) {
                getChildren().add(panel(group, found, before, words));
            }
        }
    }

    private VBox panel(Group group, List<Finding> found, List<ExplainedWarning> before, String words) {
        Badge badge = new Badge(
                Text.of("contract.ui.count", Text.of("contract.ui.found." + group), found.size()), group.tone);
        Label what = new Label(Text.of(words + group));
        what.getStyleClass().add("quiet");
        what.setWrapText(true);
        HBox heading = new HBox(badge, what);
        heading.getStyleClass().add("page-toolbar");
        VBox panel = new VBox(heading);
        panel.getStyleClass().add("panel");
        for (Finding finding : found) {
            ProblemList line = new ProblemList();
            line.show(List.of(new Problem(group.severity, "", said(finding))));
            panel.getChildren().add(line);
            if (group == Group.EXPLAIN && !reasons.containsKey(finding.code())) {
                panel.getChildren().add(reason(finding.code(), before));
            }
        }
        return panel;
    }

    private static Message said(Finding finding) {
        return finding.provenance().article().isEmpty()
                ? Message.of("contract.ui.found.plain", finding.words())
                : Message.of("contract.ui.found.article", finding.words(), finding.provenance());
    }

    private FormField reason(String code, List<ExplainedWarning> before) {
        TextField typed = new TextField();
        before.stream()
                .filter(explained -> explained.problem().equals(code))
                .reduce((_, later) -> later)
                .ifPresent(explained -> typed.setText(explained.reason()));
        FormField field = new FormField(Text.of("contract.ui.found.reason"), typed);
        field.setRequired(true);
        typed.textProperty().addListener((_, _, _) -> field.clear());
        reasons.put(code, new Reason(typed, field));
        return field;
    }

    /** The reasons that were written, by the code of what they explain. */
    Map<String, String> reasons() {
        Map<String, String> written = new LinkedHashMap<>();
        reasons.forEach((code, reason) -> {
            if (!reason.lacking()) {
                written.put(code, reason.typed().getText().strip());
            }
        });
        return written;
    }

    /** Whether every reason is written; if not, marks those that lack and goes to the first. */
    boolean complete() {
        List<Reason> lacking = reasons.values().stream().filter(Reason::lacking).toList();
        Problem missing = new Problem(Severity.ERROR, "", Message.of("contract.ui.found.reason-missing"));
        lacking.forEach(reason -> reason.field().show(missing));
        lacking.stream().findFirst().ifPresent(reason -> reason.field().focus());
        return lacking.isEmpty();
    }

    /** Whether something stops the step. */
    static boolean stops(Verdict verdict) {
        return verdict.findings().stream().anyMatch(finding -> group(finding) == Group.STOPS);
    }

    /** Whether there is nothing to read before the step is taken. */
    static boolean nothing(Verdict verdict) {
        return verdict.findings().stream().allMatch(Finding::unanswered);
    }

    /** Whether a rule about other contracts that look alike is among what was found. */
    static boolean alike(Verdict verdict) {
        return verdict.findings().stream().anyMatch(finding -> finding.code().startsWith("R11"));
    }
}
