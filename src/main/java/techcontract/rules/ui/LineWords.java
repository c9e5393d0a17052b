package techcontract.rules.ui;

import java.util.Optional;
import java.util.stream.Stream;
import techcontract.kernel.Text;
import techcontract.rules.ChecklistItem;
import techcontract.rules.Consequence;
import techcontract.rules.FactRule;
import techcontract.rules.PackColumn;
import techcontract.rules.PackKind;
import techcontract.rules.PackLine;
import techcontract.rules.RulePack;
import techcontract.rules.SecondReview;

/** The lines of a pack in words a clerk reads (规则包行的说明): files keep YES and CORRECT, screens do not show them. */
final class LineWords {
    private final RulePack pack;

    LineWords(RulePack pack) {
        this.pack = pack;
    }

    String applies(PackLine line) {
        String keys = line.get(PackColumn.APPLIES).replace("|", "、");
        return keys.isEmpty() && kind(line) == PackKind.CHECK ? Text.of("rules.ui.all-types") : keys;
    }

    String value(PackLine line) {
        String value = line.get(PackColumn.VALUE);
        return switch (kind(line)) {
            case CHECK -> Text.of("rules.ui.good." + value);
            case TYPE -> Text.of("rules.ui.class", value);
            case MATERIAL -> Text.of("rules.circumstance." + value);
            case DEADLINE -> Text.of(value.endsWith("WORKING") ? "rules.ui.working-days" : "rules.ui.days",
                    value.substring(0, value.indexOf(' ')));
            case REVIEW -> pack.secondReview().map(LineWords::review).orElse(value);
            default -> value;
        };
    }

    private static String review(SecondReview review) {
        return Text.of("rules.ui.review." + review.basis(), review.threshold());
    }

    String failing(PackLine line) {
        return switch (kind(line)) {
            case CHECK, FACT -> consequence(line.code()).map(Consequence::toString).orElse("");
            default -> "";
        };
    }

    private Optional<Consequence> consequence(String code) {
        return Stream.concat(
                pack.checklist().stream().filter(item -> item.code().equals(code)).map(ChecklistItem::failing),
                pack.facts().stream().filter(rule -> rule.code().equals(code)).map(FactRule::failing)).findFirst();
    }

    /** The line written out: everything a narrow column may cut off. */
    String whole(PackLine line) {
        String failing = failing(line);
        return Stream.of(line.get(PackColumn.TEXT),
                failing.isEmpty() ? "" : Text.of("rules.ui.whole.failing", failing),
                line.get(PackColumn.ARTICLE).isEmpty() ? "" : Text.of("rules.ui.whole.article", article(line)),
                line.get(PackColumn.SOURCE).isEmpty()
                        ? ""
                        : Text.of("rules.ui.whole.source", line.get(PackColumn.SOURCE)))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "　" + other)
                .orElse("");
    }

    private static String article(PackLine line) {
        String article = line.get(PackColumn.ARTICLE);
        return line.mustBeVerified() ? Text.of("rules.must-be-verified", article) : article;
    }

    /** 待核实, or how sure the line is. */
    static String certainty(PackLine line) {
        return line.mustBeVerified()
                ? Text.of("rules.ui.to-verify")
                : Text.of("rules.certainty." + line.get(PackColumn.CERTAINTY));
    }

    static PackKind kind(PackLine line) {
        return line.kind().orElseThrow();
    }
}
