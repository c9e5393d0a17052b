package techcontract.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * Changes one field of many contracts (批量修改): first looked at, then done in one transaction, and taken back as a whole.
 * Contracts that are no longer open keep what is counted; of them only the bureau's own fields change.
 */
public final class BatchEdit {
    private final Database database;

    public BatchEdit(Database database) {
        this.database = database;
    }

    /**
     * What would happen (预览).
     *
     * @param ids the contracts, in the order they are shown
     * @throws Refused when the value is longer than the field
     */
    public List<BatchChange> preview(List<Long> ids, BatchField field, String value, Progress progress) {
        String plain = value.strip();
        if (plain.length() > field.longest()) {
            throw Refused.because("contract.too-long", field.longest(), plain.length());
        }
        return database.read(session -> {
            List<BatchChange> changes = new ArrayList<>();
            for (long id : ids) {
                progress.step(changes.size(), ids.size());
                Contract contract = session.createSelectionQuery("from Contract c where c.id = :id", Contract.class)
                        .setParameter("id", id)
                        .getSingleResult();
                changes.add(new BatchChange(ContractRef.to(contract),
                        contract.registrationNumber().orElse(contract.acceptanceNumber()), contract.projectName(),
                        field, contract.field(field), plain, refusal(contract, field)));
            }
            return changes;
        });
    }

    private static Optional<Message> refusal(Contract contract, BatchField field) {
        try {
            contract.requireChangeable(field);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problems().all().getFirst().message());
        }
    }

    /**
     * Does it, all or nothing.
     *
     * @return how many contracts are changed
     * @throws Refused when a contract may no longer be changed
     * @throws techcontract.storage.ChangedElsewhere when a contract was saved since it was looked at
     */
    public int apply(Actor actor, List<BatchChange> changes) {
        List<BatchChange> doing = changes.stream().filter(BatchChange::changes).toList();
        return database.write(actor, "contract.batch", writing -> {
            ContractStore store = new ContractStore(writing.session());
            for (BatchChange change : doing) {
                change(writing, store, store.load(change.ref()), change.field(), change.after());
            }
            if (!doing.isEmpty()) {
                writing.undoneBy(Message.of("contract.undo.batch", doing.size()),
                        undoing -> putBack(undoing, doing));
            }
            return doing.size();
        });
    }

    private static void putBack(Writing undoing, List<BatchChange> done) {
        ContractStore store = new ContractStore(undoing.session());
        for (BatchChange change : done) {
            Contract contract = store.load(change.ref().id());
            if (!contract.field(change.field()).equals(change.after())) {
                throw Refused.because("contract.undo.changed", contract.projectName());
            }
            change(undoing, store, contract, change.field(), change.before());
        }
    }

    private static void change(Writing writing, ContractStore store, Contract contract, BatchField field,
            String value) {
        String before = contract.field(field);
        contract.change(field, value);
        store.update(contract);
        writing.trace(StepTaker.subject(contract), field + ": " + before + " → " + value);
    }
}
