package techcontract.contract.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ExplainedWarning;
import techcontract.kernel.Text;
import techcontract.recognition.Finding;
import techcontract.recognition.Verdict;
import techcontract.rules.Consequence;
import techcontract.rules.RulePack;
import techcontract.shell.Tone;

/** The verdict on one page (认定意见): the outcome in big words, every finding gravest first, what is to be explained. */
public final class VerdictPanel extends VBox {
    private static final List<Tone> TONES = List.of(Tone.values());

    private final Label outcome = new Label();
    private final Label counts = new Label();
    private final HBox suggestion = new HBox();
    private final VBox findings = new VBox();
    private final Map<String, String> reasons = new HashMap<>();
    private List<ExplainedWarning> explanations = List.of();
    private UnaryOperator<String> typeName = key -> key;
    private Consumer<String> suggested = _ -> {};
    private Runnable reasoned = () -> {};
    private @Nullable Verdict shown;
    private boolean shownEditable;

    public VerdictPanel() {
        getStyleClass().add("verdict");
        outcome.getStyleClass().add("verdict-outcome");
        outcome.setId("outcome");
        counts.getStyleClass().add("quiet");
        counts.setId("verdict-counts");
        counts.setWrapText(true);
        suggestion.getStyleClass().add("verdict-suggestion");
        findings.getStyleClass().add("verdict-findings");
        getChildren().addAll(outcome, counts, suggestion, findings);
    }

    /**
     * Says what the panel works with.
     *
     * @param typeName the name of a type by its key
     * @param suggested takes the type to look at the contract by
     * @param reasoned runs after each change of a reason
     */
    void wire(UnaryOperator<String> typeName, Consumer<String> suggested, Runnable reasoned) {
        this.typeName = typeName;
        this.suggested = suggested;
        this.reasoned = reasoned;
    }

    /** Shows a verdict; what was typed as a reason stays. */
    void show(Verdict verdict, RulePack pack, List<ExplainedWarning> onRecord, boolean editable) {
        if (verdict.equals(shown) && editable == shownEditable && onRecord.equals(explanations)) {
            return;
        }
        shown = verdict;
        shownEditable = editable;
        explanations = onRecord;
        showOutcome(verdict);
        suggestion.getChildren().clear();
        verdict.suggestedType().ifPresent(key -> suggest(key, editable));
        suggestion.setManaged(!suggestion.getChildren().isEmpty());
        findings.getChildren()
                .setAll(verdict.findings()
                        .stream()
                        .filter(finding -> !finding.unanswered())
                        .map(finding -> row(finding, pack, editable))
                        .toList());
    }

    private void showOutcome(Verdict verdict) {
        boolean unfinished = unfinished(verdict);
        outcome.setText(unfinished ? Text.of("contract.ui.unfinished") : verdict.outcome().label());
        TONES.forEach(tone -> outcome.getStyleClass().remove(style(tone)));
        outcome.getStyleClass().add(style(unfinished ? Tone.NEUTRAL : tone(verdict.outcome())));
        long unanswered = verdict.unanswered();
        long explain = unexplained();
        StringBuilder words = new StringBuilder();
        if (unanswered > 0) {
            words.append(Text.of("contract.ui.count-open", unanswered));
        }
        if (explain > 0) {
            words.append(words.isEmpty() ? "" : "　").append(Text.of("contract.ui.count-unexplained", explain));
        }
        if (words.isEmpty()) {
            words.append(Text.of(verdict.findings().isEmpty() ? "contract.ui.all-good" : "contract.ui.all-answered"));
        }
        counts.setText(words.toString());
    }

    // What was not answered yet is no finding.
    private static boolean unfinished(Verdict verdict) {
        return verdict.outcome() == Verdict.Outcome.CORRECT
                && verdict.findings()
                        .stream()
                        .filter(finding -> finding.outcome() == Consequence.Outcome.CORRECT)
                        .allMatch(Finding::unanswered);
    }

    private static Tone tone(Verdict.Outcome outcome) {
        return switch (outcome) {
            case PASS -> Tone.GOOD;
            case CORRECT -> Tone.ATTENTION;
            case NOT_ACCEPT, REFUSE -> Tone.BAD;
        };
    }

    private static String style(Tone tone) {
        return "outcome-" + tone;
    }

    private void suggest(String key, boolean editable) {
        Label words = new Label(Text.of("contract.ui.suggested", typeName.apply(key)));
        words.setWrapText(true);
        Button again = new Button(Text.of("contract.ui.look-again"));
        again.setId("lookAgain");
        again.setMinWidth(USE_PREF_SIZE);
        again.setDisable(!editable);
        again.setOnAction(_ -> suggested.accept(key));
        suggestion.getChildren().setAll(words, again);
    }

    private FindingRow row(Finding finding, RulePack pack, boolean editable) {
        FindingRow row = new FindingRow(finding, leadsTo(finding, pack));
        if (finding.outcome() == Consequence.Outcome.ASK) {
            Optional<ExplainedWarning> kept = FindingRow.kept(finding, explanations);
            if (kept.isPresent()) {
                row.explained(kept.get());
            } else if (editable) {
                row.askReason(finding, reasons.getOrDefault(finding.code(), ""))
                        .textProperty()
                        .addListener((_, _, typed) -> {
                            reasons.put(finding.code(), typed.strip());
                            Optional.ofNullable(shown).ifPresent(this::showOutcome);
                            reasoned.run();
                        });
            }
        }
        return row;
    }

    private String leadsTo(Finding finding, RulePack pack) {
        String type = finding.typeKey().isEmpty()
                ? ""
                : Text.of("contract.ui.rather", typeName.apply(finding.typeKey()));
        String ground = pack.refusalGround(finding.ground())
                .map(known -> Text.of(finding.outcome() == Consequence.Outcome.CORRECT
                        ? "contract.ui.ground-later"
                        : "contract.ui.ground", known.code(), known.reason()))
                .orElse("");
        return List.of(type, ground).stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("　"));
    }

    /** The reasons typed for what is to be explained now. */
    Map<String, String> reasons() {
        return toExplain().stream()
                .map(Finding::code)
                .filter(code -> !reasons.getOrDefault(code, "").isEmpty())
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> reasons.getOrDefault(code, "")));
    }

    /** How many warnings have no reason yet, neither on record nor typed. */
    long unexplained() {
        return toExplain().stream()
                .filter(finding -> FindingRow.kept(finding, explanations).isEmpty()
                        && reasons.getOrDefault(finding.code(), "").isEmpty())
                .count();
    }

    private List<Finding> toExplain() {
        return shown == null ? List.of() : shown.toExplain();
    }

    void forgetReasons() {
        reasons.clear();
    }
}
