package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.ADMINISTRATOR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.recognition.Finding;
import techcontract.recognition.Recognition;
import techcontract.recognition.Verdict;
import techcontract.rules.Consequence;
import techcontract.rules.Deadline;
import techcontract.rules.Limit;
import techcontract.rules.RulePack;
import techcontract.rules.WorkingCalendar;
import techcontract.testing.TestDesk;

/** The golden set: every invented contract gets the verdict that was written by hand from the rules. */
class GoldenTest {
    // Found by the program, but not a matter of the contract's own text; see the case's own test.
    private static final Set<String> LATER = Set.of("V4");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyContractGetsTheVerdictWrittenByHand() {
        List<String> wrong = new ArrayList<>();
        List<GoldenCase> cases = GoldenCase.all();
        Map<String, GoldenCase> byId = new HashMap<>();
        cases.forEach(one -> byId.put(one.text("id"), one));
        for (GoldenCase one : cases) {
            earlier(one, byId).ifPresent(this::register);
            wrong.addAll(differences(one));
        }

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    private static Optional<GoldenCase> earlier(GoldenCase one, Map<String, GoldenCase> byId) {
        return Stream.of("same_as", "similar_to", "replaces_unlinked", "split_of")
                .map(one::text)
                .filter(id -> !id.isEmpty())
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .findFirst();
    }

    // The other cases are judged each on a desk without the one before.
    private void register(GoldenCase earlier) {
        desk.close();
        desk = TestDesk.in(folder.resolve(earlier.text("id")));
        desk.database().write(ADMINISTRATOR, "golden", writing -> {
            PastBatch batch = desk.register().pastBatch(writing);
            batch.add(new PastRegistration("2026440701000001", earlier.day("accepted_on"), "", earlier.draft()));
            batch.finish();
            return true;
        });
    }

    private List<String> differences(GoldenCase one) {
        RulePack pack = pack(one);
        ContractDraft draft = one.draft();
        Problems facts = desk.facts()
                .problems(draft, Optional.empty(), one.decidedType(), pack, one.day("accepted_on"));
        Verdict verdict = Recognition.verdict(pack, one.decidedType(), one.answers(pack), facts,
                one.yes("corrected_before"));
        List<String> wrong = new ArrayList<>();
        differ(wrong, one, "expected_outcome", one.text("expected_outcome"), verdict.outcome().name());
        differ(wrong, one, "expected_findings", expectedFindings(one), findings(verdict));
        differ(wrong, one, "expected_grounds", one.set("expected_grounds"), grounds(verdict));
        if (verdict.outcome() == Verdict.Outcome.CORRECT) {
            differ(wrong, one, "expected_suggested_type", one.text("expected_suggested_type"),
                    verdict.suggestedType().orElse(""));
        }
        Optional<Money> technology = draft.technologyAmount();
        if (!one.text("expected_technology_amount").isEmpty()) {
            differ(wrong, one, "expected_technology_amount",
                    Optional.of(Money.ofYuan(one.text("expected_technology_amount"))), technology);
        }
        boolean large = technology.isPresent() && pack.secondReview()
                .filter(review -> review.isLarge(draft.price().amount().orElseThrow(), technology.get()))
                .isPresent();
        differ(wrong, one, "expected_large", one.yes("expected_large"), large);
        Deadline deadline = pack.decision(large || one.yes("disputed"));
        differ(wrong, one, "expected_decide_by", one.text("expected_decide_by"),
                WorkingCalendar.shipped().due(one.day("accepted_on"), deadline).toString());
        return wrong;
    }

    private RulePack pack(GoldenCase one) {
        RulePack pack = desk.rules().inForceOn(one.day("accepted_on"));
        assertThat(pack.code()).as(one.toString()).isEqualTo(one.text("pack"));
        if (one.text("apply_within_days").isEmpty()) {
            return pack;
        }
        Map<Limit, Integer> limits = new HashMap<>(pack.limits());
        limits.put(Limit.APPLY_WITHIN_DAYS, Integer.valueOf(one.text("apply_within_days")));
        return new RulePack(pack.code(), pack.edition(), pack.name(), pack.from(), pack.provenance(), pack.types(),
                pack.checklist(), pack.facts(), pack.refusalGrounds(), pack.materials(), pack.deadlines(),
                pack.secondReview(), limits, pack.certificateFields(), pack.hints());
    }

    private static Set<String> expectedFindings(GoldenCase one) {
        Set<String> expected = new TreeSet<>(one.set("expected_findings"));
        expected.removeAll(LATER);
        return expected;
    }

    private static Set<String> findings(Verdict verdict) {
        Set<String> codes = new TreeSet<>();
        verdict.findings()
                .stream()
                .filter(finding -> finding.outcome() != Consequence.Outcome.HINT && !finding.unanswered())
                // Doubts of the form itself belong to no rule book.
                .filter(finding -> !finding.code().startsWith("contract."))
                .map(Finding::code)
                .forEach(codes::add);
        return codes;
    }

    // At the level that decides the outcome; of a correction what would follow if it were in vain.
    private static Set<String> grounds(Verdict verdict) {
        Set<String> grounds = new TreeSet<>();
        verdict.findings()
                .stream()
                .filter(finding -> finding.outcome().name().equals(verdict.outcome().name()))
                .map(Finding::ground)
                .filter(ground -> !ground.isEmpty())
                .forEach(grounds::add);
        return grounds;
    }

    private static void differ(List<String> wrong, GoldenCase one, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(one + ": " + what + " " + expected + " but " + found);
        }
    }
}
