package techcontract.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.excel.CsvTable;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;

/**
 * A rule pack as a table (规则包文件), one line a rule: kind, code, applies, text, value, leads_to, article, certainty,
 * source. See docs/rule-packs.md for what each kind puts where.
 */
final class PackFile {
    private static final Pattern LEADS_TO = Pattern
            .compile("(ASK|CORRECT|NOT_ACCEPT|REFUSE)(?: (\\d{2}))?(?: (N\\d{1,2}))?");
    private static final Consequence NOTHING = new Consequence(Consequence.Outcome.HINT, "", "");

    private final Map<String, String> head = new HashMap<>();
    private final List<TypeRule> types = new ArrayList<>();
    private final List<ChecklistItem> checklist = new ArrayList<>();
    private final List<FactRule> facts = new ArrayList<>();
    private final List<RefusalGround> grounds = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();
    private final Map<Deadline.Kind, Deadline> deadlines = new EnumMap<>(Deadline.Kind.class);
    private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
    private final List<CertificateField> certificateFields = new ArrayList<>();
    private final List<PolicyHint> hints = new ArrayList<>();
    private final Problems problems = new Problems();
    private Optional<SecondReview> review = Optional.empty();
    private Optional<Provenance> whole = Optional.empty();

    private PackFile() {}

    /**
     * Reads a pack.
     *
     * @throws techcontract.kernel.Refused with every line that cannot be understood
     */
    static RulePack read(List<CsvTable.Row> lines) {
        PackFile file = new PackFile();
        lines.forEach(file::line);
        return file.pack();
    }

    private void line(CsvTable.Row row) {
        try {
            understood(row);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            problems.error("", "rules.pack.line", row.line(), row.get("kind"), row.get("code"),
                    Objects.toString(e.getMessage()));
        }
    }

    private void understood(CsvTable.Row row) {
        String code = row.get("code");
        String text = row.get("text");
        String value = row.get("value");
        Provenance from = new Provenance(row.get("article"),
                Certainty.valueOf(row.get("certainty")), row.get("source"));
        switch (row.get("kind")) {
            case "PACK" -> {
                head.put(code, text);
                if (code.equals("NAME")) {
                    whole = Optional.of(from);
                }
            }
            case "TYPE" -> types.add(new TypeRule(code, text, value, from));
            case "CHECK" -> checklist.add(new ChecklistItem(code, keys(row.get("applies")), text,
                    yesIsGood(value), consequence(row.get("leads_to")), from));
            case "FACT" -> facts.add(new FactRule(code, text, consequence(row.get("leads_to")), from));
            case "GROUND" -> grounds.add(new RefusalGround(code, text, from));
            case "MATERIAL" -> materials.add(new Material(code, text, Material.Circumstance.valueOf(value), from));
            case "DEADLINE" -> deadlines.put(Deadline.Kind.valueOf(code), deadline(value, from));
            case "REVIEW" -> review = Optional.of(review(value, from));
            case "LIMIT" -> limits.put(Limit.valueOf(code), Integer.valueOf(value));
            case "CERTIFICATE" -> certificateFields.add(new CertificateField(text, from));
            case "HINT" -> hints.add(new PolicyHint(code, text, from));
            default -> throw new IllegalArgumentException(row.get("kind"));
        }
    }

    private static List<String> keys(String applies) {
        return applies.isEmpty() || applies.equals("*") ? List.of() : List.of(applies.split("\\|", -1));
    }

    private static boolean yesIsGood(String value) {
        return switch (value) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Consequence consequence(String words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        Matcher parts = LEADS_TO.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException(words);
        }
        return new Consequence(Consequence.Outcome.valueOf(Objects.requireNonNull(parts.group(1))),
                Objects.toString(parts.group(2), ""),
                Objects.toString(parts.group(3), ""));
    }

    // "15 WORKING" or "30 CALENDAR"
    private static Deadline deadline(String value, Provenance from) {
        String[] parts = value.split(" ", -1);
        if (parts.length != 2 || !List.of("WORKING", "CALENDAR").contains(parts[1])) {
            throw new IllegalArgumentException(value);
        }
        return new Deadline(Integer.parseInt(parts[0]), parts[1].equals("WORKING"), from);
    }

    // "TECHNOLOGY_AMOUNT 5000000 EXPERTS"
    private static SecondReview review(String value, Provenance from) {
        String[] parts = value.toUpperCase(Locale.ROOT).split(" ", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException(value);
        }
        return new SecondReview(SecondReview.Basis.valueOf(parts[0]), Money.ofYuan(parts[1]),
                parts.length > 2 && parts[2].equals("EXPERTS"), from);
    }

    private RulePack pack() {
        for (String needed : List.of("CODE", "NAME", "FROM")) {
            if (!head.containsKey(needed)) {
                problems.error("", "rules.pack.head", needed);
            }
        }
        if (!deadlines.containsKey(Deadline.Kind.DECISION)) {
            problems.error("", "rules.pack.decision");
        }
        problems.refuseErrors();
        return new RulePack(Objects.requireNonNull(head.get("CODE")),
                Integer.parseInt(head.getOrDefault("EDITION", "1")), Objects.requireNonNull(head.get("NAME")),
                LocalDate.parse(Objects.requireNonNull(head.get("FROM"))), whole.orElseThrow(), List.copyOf(types),
                List.copyOf(checklist), List.copyOf(facts), List.copyOf(grounds), List.copyOf(materials),
                Map.copyOf(deadlines), review, Map.copyOf(limits), List.copyOf(certificateFields),
                List.copyOf(hints));
    }
}
