package techcontract.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techcontract.contract.ContractDraft;
import techcontract.contract.KnownContract;
import techcontract.kernel.Money;
import techcontract.kernel.Text;

/** Tells whether a ledger row is new, already in the register, or at odds with it or with an earlier row (查重). */
final class KnownContracts {
    /** What a row turned out to be. */
    enum Meeting {
        NEW, SAME, DIFFERENT
    }

    private final Map<String, KnownContract> registered = new HashMap<>();
    private final Map<Sameness, String> alike = new HashMap<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<Sameness, Integer> rowOfDraft = new HashMap<>();

    KnownContracts(List<KnownContract> contracts) {
        for (KnownContract contract : contracts) {
            if (contract.number() != null) {
                registered.put(contract.number(), contract);
            }
            alike.putIfAbsent(Sameness.of(contract), Objects.requireNonNullElse(contract.number(), ""));
        }
    }

    Meeting meet(LedgerLine line, LedgerProblems problems) {
        return line.past().isPresent() ? meetNumbered(line, problems) : meetDraft(line, problems);
    }

    private Meeting meetNumbered(LedgerLine line, LedgerProblems problems) {
        String number = line.past().orElseThrow().registrationNumber();
        @Nullable
        Integer earlier = rowOfNumber.putIfAbsent(number, line.row());
        if (earlier != null) {
            problems.error(line.row(), LedgerColumn.NUMBER.label(), "ledger.number-twice", number, earlier);
            return Meeting.DIFFERENT;
        }
        @Nullable
        KnownContract known = registered.get(number);
        if (known != null) {
            List<String> differences = differences(known, line);
            if (differences.isEmpty()) {
                return Meeting.SAME;
            }
            problems.error(line.row(), LedgerColumn.NUMBER.label(), "ledger.number-taken", number,
                    String.join("；", differences));
            return Meeting.DIFFERENT;
        }
        @Nullable
        String other = alike.putIfAbsent(Sameness.of(line.draft()), number);
        if (other != null) {
            problems.warning(line.row(), LedgerColumn.PROJECT.label(), "ledger.alike",
                    other.isEmpty() ? Text.of("contract.status.DRAFT") : other);
        }
        return Meeting.NEW;
    }

    private Meeting meetDraft(LedgerLine line, LedgerProblems problems) {
        Sameness sameness = Sameness.of(line.draft());
        if (alike.containsKey(sameness)) {
            return Meeting.SAME;
        }
        @Nullable
        Integer earlier = rowOfDraft.putIfAbsent(sameness, line.row());
        if (earlier != null) {
            problems.error(line.row(), LedgerColumn.PROJECT.label(), "ledger.draft-twice", earlier);
            return Meeting.DIFFERENT;
        }
        return Meeting.NEW;
    }

    private static List<String> differences(KnownContract known, LedgerLine line) {
        List<String> differences = new ArrayList<>();
        ContractDraft draft = line.draft();
        compare(differences, LedgerColumn.PROJECT, known.projectName(), draft.subject().projectName());
        compare(differences, LedgerColumn.SELLER, known.sellerName(), draft.seller().name());
        compare(differences, LedgerColumn.BUYER, known.buyerName(), draft.buyer().name());
        compare(differences, LedgerColumn.AMOUNT, known.contractAmount(), draft.price().contractAmount());
        compare(differences, LedgerColumn.TECHNOLOGY_AMOUNT, known.technologyAmount(),
                draft.technologyAmount().orElse(null));
        compare(differences, LedgerColumn.REGISTERED, known.registeredOn(), line.past().orElseThrow().registeredOn());
        return differences;
    }

    private static void compare(List<String> differences, LedgerColumn column, @Nullable Object known,
            @Nullable Object row) {
        if (!Objects.equals(known, row)) {
            differences.add(Text.of("ledger.difference", column.label(), known == null ? "" : known,
                    row == null ? "" : row));
        }
    }

    /** What makes two contracts the same in the eyes of the rule against double registration (R11). */
    private record Sameness(String seller, String buyer, String project, @Nullable LocalDate signedOn,
            @Nullable Money amount) {
        static Sameness of(KnownContract contract) {
            return new Sameness(contract.sellerName(), contract.buyerName(), contract.projectName(),
                    contract.signedOn(), contract.contractAmount());
        }

        static Sameness of(ContractDraft draft) {
            return new Sameness(draft.seller().name(), draft.buyer().name(), draft.subject().projectName(),
                    draft.term().signedOn(), draft.price().contractAmount());
        }
    }
}
