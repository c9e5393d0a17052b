package techcontract.contract.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.contract.ExplainedWarning;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.recognition.Finding;
import techcontract.rules.Consequence;
import techcontract.shell.Badge;
import techcontract.shell.LongestText;
import techcontract.shell.Tone;

/** One finding of the verdict (认定发现): errors in a red box, warnings in an amber one with a reason, hints in a line. */
final class FindingRow extends VBox {
    private static final int LONGEST_REASON = 500;

    FindingRow(Finding finding, String leadsTo) {
        Severity severity = severity(finding.outcome());
        setId("finding-" + finding.code());
        getStyleClass().addAll("finding", "finding-" + severity.name().toLowerCase(Locale.ROOT));
        getChildren().addAll(head(finding, severity), wrapped(finding.words(), "finding-words"));
        String article = finding.provenance().article();
        if (!article.isEmpty()) {
            getChildren().add(wrapped(Text.of("contract.ui.basis", article), "quiet"));
        }
        if (!leadsTo.isEmpty()) {
            getChildren().add(wrapped(leadsTo, "quiet"));
        }
    }

    private static HBox head(Finding finding, Severity severity) {
        FontIcon icon = new FontIcon(icon(severity));
        Label code = new Label(finding.code().startsWith("contract.") ? "" : finding.code());
        code.getStyleClass().add("question-code");
        HBox head = new HBox(icon, new Badge(Text.of("contract.ui.leads." + finding.outcome()), tone(severity)), code);
        head.getStyleClass().add("finding-head");
        if (finding.provenance().certainty().mustBeVerified()) {
            head.getChildren().add(new Badge(Text.of("contract.ui.to-verify"), Tone.NEUTRAL));
        }
        return head;
    }

    /** Shows the reason on record. */
    void explained(ExplainedWarning explained) {
        Label reason = wrapped(Text.of("contract.ui.explained", explained.reason(), explained.actor()),
                "finding-reason");
        getChildren().add(reason);
    }

    /** Asks for a reason; the field shows what was typed before. */
    TextField askReason(Finding finding, String typed) {
        TextField reason = new TextField(typed);
        LongestText.of(reason, LONGEST_REASON);
        reason.setId("reason-" + finding.code());
        reason.setPromptText(Text.of("contract.ui.reason"));
        reason.setAccessibleText(Text.of("contract.ui.reason.of", finding.words()));
        getChildren().add(reason);
        return reason;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Severity severity(Consequence.Outcome outcome) {
        return switch (outcome) {
            case HINT -> Severity.HINT;
            case ASK -> Severity.WARNING;
            case CORRECT, NOT_ACCEPT, REFUSE -> Severity.ERROR;
        };
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case HINT -> Tone.ACTIVE;
            case WARNING -> Tone.ATTENTION;
            case ERROR -> Tone.BAD;
        };
    }

    private static Ikon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Material2AL.ERROR_OUTLINE;
            case WARNING -> Material2MZ.WARNING;
            case HINT -> Material2AL.INFO;
        };
    }

    /** The newest reason on record for a finding. */
    static Optional<ExplainedWarning> kept(Finding finding, List<ExplainedWarning> explanations) {
        return explanations.stream().filter(one -> one.problem().equals(finding.code())).reduce((_, later) -> later);
    }
}
