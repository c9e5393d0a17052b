package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** Takes one step with one contract in one transaction, traced (办理一步). */
final class StepTaker {
    private final Database database;
    private final Clock clock;

    StepTaker(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a step does to a contract that was loaded whole. */
    interface Deed {
        void to(Contract contract, StepEntry entry, ContractStore store);
    }

    Contract take(ContractStep step, ContractRef ref, StepEntry entry, Deed deed) {
        return write(entry.actor(), step.toString(), ref, (contract, store) -> {
            // Before anything is looked into: whether it is the time and the person for it.
            contract.allowed(step, entry);
            deed.to(contract, entry, store);
        });
    }

    /** A change beside the steps. */
    interface Change {
        void to(Contract contract, ContractStore store);
    }

    Contract write(Actor actor, String action, ContractRef ref, Change change) {
        return database.write(actor, "contract." + action, writing -> {
            ContractStore store = new ContractStore(writing.session());
            Contract contract = store.load(ref);
            ContractStatus before = contract.status();
            change.to(contract, store);
            store.update(contract, ContractParts.OF_THE_DESK);
            trace(writing, contract, before);
            return contract;
        });
    }

    private static void trace(Writing writing, Contract contract, ContractStatus before) {
        StringBuilder detail = new StringBuilder(before + " → " + contract.status());
        contract.registrationNumber().ifPresent(number -> detail.append(' ').append(number));
        contract.newestEvent()
                .ifPresent(event -> detail.append(' ')
                        .append(event.reasons())
                        .append(' ')
                        .append(event.note())
                        .append(' ')
                        .append(event.document())
                        .append(event.relief() == ReliefUse.UNKNOWN ? "" : " " + event.relief()));
        writing.trace(subject(contract), detail.toString().strip());
    }

    static String subject(Contract contract) {
        return "contract " + contract.id();
    }

    StepEntry entry(Actor actor, LocalDate on, String reasons, String note) {
        return entry(actor, on, reasons, note, "", ClosedYearEffect.SAME_YEAR, ReliefUse.UNKNOWN);
    }

    StepEntry entry(Actor actor, LocalDate on, String reasons, String note, String document,
            ClosedYearEffect effect, ReliefUse relief) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refused.because("contract.step-in-future", on, today);
        }
        return new StepEntry(on, clock.instant(), actor, reasons, note.strip(), document.strip(), effect,
                relief);
    }
}
