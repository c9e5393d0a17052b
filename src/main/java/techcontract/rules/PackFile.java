package techcontract.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;

/**
 * Makes a rule pack of its lines (规则包文件), or names every line that is wrong. See docs/rule-packs.md for what each kind
 * puts where.
 */
final class PackFile {
    private static final List<String> HEADS = List.of("CODE", "EDITION", "NAME", "FROM");

    private final Predicate<String> knowsType;
    private final Map<String, PackCells> head = new HashMap<>();
    private final List<TypeRule> types = new ArrayList<>();
    private final List<ChecklistItem> checklist = new ArrayList<>();
    private final List<FactRule> facts = new ArrayList<>();
    private final List<RefusalGround> grounds = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();
    private final Map<Deadline.Kind, Deadline> deadlines = new EnumMap<>(Deadline.Kind.class);
    private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
    private final List<CertificateField> certificateFields = new ArrayList<>();
    private final List<PolicyHint> hints = new ArrayList<>();
    private final Map<PackLine, Consequence> consequences = new HashMap<>();
    private final Set<PackKind> present = EnumSet.noneOf(PackKind.class);
    private final Set<String> seen = new HashSet<>();
    private final Problems problems = new Problems();
    private Optional<SecondReview> review = Optional.empty();

    private PackFile(Predicate<String> knowsType) {
        this.knowsType = knowsType;
    }

    /**
     * Makes the pack.
     *
     * @param knowsType whether the contract-type table has a key
     * @throws Refused with every line that is wrong: its number, kind and code, what is wrong and what to do
     */
    static RulePack read(List<PackLine> lines, Predicate<String> knowsType) {
        PackFile file = new PackFile(knowsType);
        lines.forEach(file::line);
        lines.forEach(file::references);
        return file.pack();
    }

    private void line(PackLine line) {
        try {
            PackKind kind = line.kind()
                    .orElseThrow(() -> Refused.because("rules.pack.kind", line.get(PackColumn.KIND),
                            String.join("、", Arrays.stream(PackKind.values()).map(PackKind::name).toList())));
            present.add(kind);
            understood(kind, new PackCells(line));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> wrong(line, problem.message()));
        }
    }

    private void wrong(PackLine line, Message what) {
        problems.error("", "rules.pack.at", line.number(), line.get(PackColumn.KIND), line.code(), what);
    }

    private void understood(PackKind kind, PackCells cells) {
        String code = cells.needed(PackColumn.CODE);
        // An answer and a finding are told apart by their codes alone.
        if (!seen.add((kind == PackKind.FACT ? PackKind.CHECK : kind) + " " + code)) {
            throw Refused.because("rules.pack.doubled", code);
        }
        if (kind == PackKind.PACK) {
            head(code, cells);
            return;
        }
        Provenance from = cells.provenance();
        String text = cells.needed(PackColumn.TEXT);
        switch (kind) {
            case TYPE -> types.add(type(code, text, cells, from));
            case CHECK -> checklist.add(new ChecklistItem(code, cells.typeKeys(), text, cells.yesIsGood(),
                    remembered(cells.line(), cells.consequence()), from));
            case FACT -> facts
                    .add(new FactRule(code, text, remembered(cells.line(), cells.consequenceOrHint()), from));
            case GROUND -> grounds.add(new RefusalGround(cells.groundCode(), text, from));
            case MATERIAL -> materials
                    .add(new Material(code, text, cells.one(PackColumn.VALUE, Material.Circumstance.class), from));
            case DEADLINE -> deadlines.put(cells.one(PackColumn.CODE, Deadline.Kind.class), cells.deadline(from));
            case REVIEW -> review = Optional.of(cells.review(from));
            case LIMIT -> limits.put(cells.one(PackColumn.CODE, Limit.class), cells.count());
            case CERTIFICATE -> certificateFields.add(new CertificateField(text, from));
            case HINT -> hints.add(new PolicyHint(code, text, from));
            case PACK -> throw new IllegalStateException("read above");
        }
    }

    private void head(String code, PackCells cells) {
        if (!HEADS.contains(code)) {
            throw Refused.because("rules.pack.head-code", code, String.join("、", HEADS));
        }
        Object _ = switch (code) {
            case "CODE" -> cells.packCode();
            case "EDITION" -> cells.edition();
            case "FROM" -> cells.day();
            default -> cells.needed(PackColumn.TEXT) + cells.provenance();
        };
        head.put(code, cells);
    }

    private TypeRule type(String key, String name, PackCells cells, Provenance from) {
        if (!knowsType.test(key)) {
            throw Refused.because("rules.pack.type-unknown", key);
        }
        return new TypeRule(key, name, cells.classKey(), from);
    }

    private Consequence remembered(PackLine line, Consequence consequence) {
        consequences.put(line, consequence);
        return consequence;
    }

    // Only once every line was read is it known what there is to refer to.
    private void references(PackLine line) {
        Consequence failing = consequences.get(line);
        if (failing == null) {
            return;
        }
        if (!failing.ground().isEmpty() && grounds.stream().noneMatch(one -> one.code().equals(failing.ground()))) {
            wrong(line, Message.of("rules.pack.no-ground", failing.ground()));
        }
        if (!failing.typeKey().isEmpty() && types.stream().noneMatch(one -> one.key().equals(failing.typeKey()))) {
            wrong(line, Message.of("rules.pack.no-type", failing.typeKey()));
        }
        for (String prefix : PackCells.keys(line.get(PackColumn.APPLIES))) {
            if (types.stream().noneMatch(one -> one.key().startsWith(prefix))) {
                wrong(line, Message.of("rules.pack.applies-to-none", prefix));
            }
        }
    }

    private RulePack pack() {
        for (String needed : HEADS) {
            if (!head.containsKey(needed) && !seen.contains(PackKind.PACK + " " + needed)) {
                problems.error("", "rules.pack.head", needed);
            }
        }
        for (PackKind kind : PackKind.values()) {
            if (kind.needed() && kind != PackKind.PACK && !present.contains(kind)) {
                problems.error("", "rules.pack.kind-missing", kind, kind.label());
            }
        }
        if (present.contains(PackKind.DEADLINE) && !seen.contains(PackKind.DEADLINE + " " + Deadline.Kind.DECISION)) {
            problems.error("", "rules.pack.decision");
        }
        problems.refuseErrors();
        PackCells name = head("NAME");
        return new RulePack(head("CODE").packCode(), head("EDITION").edition(), name.needed(PackColumn.TEXT), from(),
                name.provenance(), List.copyOf(types), List.copyOf(checklist), List.copyOf(facts),
                List.copyOf(grounds), List.copyOf(materials), Map.copyOf(deadlines), review, Map.copyOf(limits),
                List.copyOf(certificateFields), List.copyOf(hints));
    }

    private LocalDate from() {
        return head("FROM").day();
    }

    private PackCells head(String code) {
        return Objects.requireNonNull(head.get(code));
    }
}
