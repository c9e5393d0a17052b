package techcontract.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rule book in force from a day on (规则包). It is chosen by the day of acceptance and stays with the contract.
 *
 * @param code such as RS2026
 * @param edition 1, and one more for each corrected file of the same rule book
 * @param name as shown
 * @param from first day in force
 * @param provenance where the rule book as a whole is written
 * @param types the types it knows, in order
 * @param checklist every question of its checklists, in order
 * @param facts what the program checks by itself
 * @param refusalGrounds the grounds it knows, in order
 * @param materials the papers it asks for, in order
 * @param deadlines its periods
 * @param secondReview when a second review is due; empty when the book knows none
 * @param limits its numbers
 * @param certificateFields what the certificate must show, in order
 * @param hints tax policies that lean on registration
 */
public record RulePack(String code, int edition, String name, LocalDate from, Provenance provenance,
        List<TypeRule> types, List<ChecklistItem> checklist, List<FactRule> facts, List<RefusalGround> refusalGrounds,
        List<Material> materials, Map<Deadline.Kind, Deadline> deadlines, Optional<SecondReview> secondReview,
        Map<Limit, Integer> limits, List<CertificateField> certificateFields, List<PolicyHint> hints) {

    /** What a contract remembers: {@code RS2026}, or {@code RS2026/2} for a corrected file. */
    public String id() {
        return edition == 1 ? code : code + "/" + edition;
    }

    /** Whether the text was seen in force; otherwise it is shown as 待核实. */
    public boolean certain() {
        return !provenance.certainty().mustBeVerified();
    }

    /** How long a decision may take after acceptance. */
    public Deadline decision(boolean largeOrDisputed) {
        Deadline normal = Objects.requireNonNull(deadlines.get(Deadline.Kind.DECISION));
        return largeOrDisputed ? deadlines.getOrDefault(Deadline.Kind.LARGE_DECISION, normal) : normal;
    }

    /** A period other than that for the decision, if the book sets one. */
    public Optional<Deadline> deadline(Deadline.Kind kind) {
        return Optional.ofNullable(deadlines.get(kind));
    }

    /** A number the book sets; 0 where it sets none. */
    public int limit(Limit limit) {
        return limits.getOrDefault(limit, 0);
    }

    /** The questions asked of a contract of that type, in order. */
    public List<ChecklistItem> questions(String typeKey) {
        return checklist.stream().filter(item -> item.appliesTo(typeKey)).toList();
    }

    /** The rule with that number, if the book has it. */
    public Optional<FactRule> fact(String ruleCode) {
        return facts.stream().filter(rule -> rule.code().equals(ruleCode)).findFirst();
    }

    /** The ground with that code, if this book knows it. */
    public Optional<RefusalGround> refusalGround(String groundCode) {
        return refusalGrounds.stream().filter(ground -> ground.code().equals(groundCode)).findFirst();
    }

    /** The class a type is counted under: 1 to 5; empty for a type the book does not know. */
    public Optional<String> classOf(String typeKey) {
        return types.stream().filter(type -> type.key().equals(typeKey)).map(TypeRule::classKey).findFirst();
    }
}
