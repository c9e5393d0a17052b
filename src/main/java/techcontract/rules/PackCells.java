package techcontract.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;

/**
 * Understands the cells of one line (规则包单元格); what cannot be understood is {@link Refused} with what to write instead.
 */
record PackCells(PackLine line) {
    private static final Pattern LEADS_TO = Pattern
            .compile("(ASK|CORRECT|NOT_ACCEPT|REFUSE)(?: (\\d{2}))?(?: (N\\d{1,2}))?");
    private static final Pattern PACK_CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,14}");
    private static final Pattern GROUND_CODE = Pattern.compile("N\\d{1,2}");
    private static final Pattern DEADLINE = Pattern.compile("([1-9]\\d{0,2}) (WORKING|CALENDAR)");
    private static final Pattern REVIEW = Pattern
            .compile("(TECHNOLOGY_AMOUNT|CONTRACT_AMOUNT) ([1-9]\\d{0,12})( EXPERTS)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Consequence HINT = new Consequence(Consequence.Outcome.HINT, "", "");

    /** The text in a column that must hold one. */
    String needed(PackColumn column) {
        String text = line.get(column);
        if (text.isEmpty()) {
            throw Refused.because("rules.pack.blank", column.label());
        }
        return text;
    }

    Provenance provenance() {
        Certainty certainty = one(PackColumn.CERTAINTY, Certainty.class);
        return new Provenance(needed(PackColumn.ARTICLE), certainty, line.get(PackColumn.SOURCE));
    }

    /** The constant whose name stands in a column. */
    <E extends Enum<E>> E one(PackColumn column, Class<E> kind) {
        String text = line.get(column);
        List<E> all = List.copyOf(EnumSet.allOf(kind));
        return all.stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.because("rules.pack.choice", column.label(), text,
                        String.join("、", all.stream().map(Enum::name).toList())));
    }

    List<String> typeKeys() {
        return keys(line.get(PackColumn.APPLIES));
    }

    static List<String> keys(String applies) {
        return applies.isEmpty() ? List.of() : List.of(applies.split("\\|", -1));
    }

    boolean yesIsGood() {
        return switch (line.get(PackColumn.VALUE)) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw Refused.because("rules.pack.yes-no", line.get(PackColumn.VALUE));
        };
    }

    /** What a failed check leads to; a check that leads nowhere would be asked for nothing. */
    Consequence consequence() {
        String words = line.get(PackColumn.LEADS_TO);
        Matcher parts = matched(LEADS_TO, PackColumn.LEADS_TO, "rules.pack.leads-to");
        Consequence consequence = new Consequence(
                Consequence.Outcome.valueOf(part(parts, 1)),
                part(parts, 2), part(parts, 3));
        boolean closes = consequence.outcome() == Consequence.Outcome.REFUSE
                || consequence.outcome() == Consequence.Outcome.NOT_ACCEPT;
        if (closes && consequence.ground().isEmpty()) {
            throw Refused.because("rules.pack.without-ground", words);
        }
        return consequence;
    }

    /** What a broken rule leads to; a rule that leads nowhere is only said. */
    Consequence consequenceOrHint() {
        return line.get(PackColumn.LEADS_TO).isEmpty() ? HINT : consequence();
    }

    String groundCode() {
        return part(matched(GROUND_CODE, PackColumn.CODE, "rules.pack.ground-code"), 0);
    }

    /** The class a type is counted under. */
    String classKey() {
        String key = line.get(PackColumn.VALUE);
        if (!List.of("1", "2", "3", "4", "5").contains(key)) {
            throw Refused.because("rules.pack.class", key);
        }
        return key;
    }

    Deadline deadline(Provenance from) {
        Matcher parts = matched(DEADLINE, PackColumn.VALUE, "rules.pack.deadline");
        return new Deadline(Integer.parseInt(part(parts, 1)), part(parts, 2).equals("WORKING"), from);
    }

    SecondReview review(Provenance from) {
        Matcher parts = matched(REVIEW, PackColumn.VALUE, "rules.pack.review");
        return new SecondReview(SecondReview.Basis.valueOf(part(parts, 1)),
                Money.ofYuan(part(parts, 2)), !part(parts, 3).isEmpty(), from);
    }

    int count() {
        return Integer.parseInt(part(matched(COUNT, PackColumn.VALUE, "rules.pack.count"), 0));
    }

    String packCode() {
        return part(matched(PACK_CODE, PackColumn.TEXT, "rules.pack.code"), 0);
    }

    int edition() {
        return Integer.parseInt(part(matched(COUNT, PackColumn.TEXT, "rules.pack.count"), 0));
    }

    LocalDate day() {
        String text = line.get(PackColumn.TEXT);
        return DayText.read(text).orElseThrow(() -> Refused.because("rules.pack.day", text));
    }

    private static String part(Matcher parts, int place) {
        return Objects.toString(parts.group(place), "");
    }

    private Matcher matched(Pattern form, PackColumn column, String otherwise) {
        Matcher matcher = form.matcher(line.get(column));
        if (!matcher.matches()) {
            throw Refused.because(otherwise, line.get(column));
        }
        return matcher;
    }
}
