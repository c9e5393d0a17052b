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
 * Contracts that are no longer open keep what is counted; of them only the bureau's own fields change, and what hangs
 * beside them.
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
     * @throws Refused when the value cannot stand in the field
     */
    public List<BatchChange> preview(List<Long> ids, BatchTarget field, String value, Progress progress) {
        String plain = field.read(value);
        return database.read(session -> {
            List<BatchChange> changes = new ArrayList<>();
            for (long id : ids) {
                progress.step(changes.size(), ids.size());
                Contract contract = session.createSelectionQuery("from Contract c where c.id = :id", Contract.class)
                        .setParameter("id", id)
                        .getSingleResult();
                String before = switch (field) {
                    case BatchField own -> contract.field(own);
                    case BatchColumn beside -> beside.of(session, id);
                };
                changes.add(new BatchChange(ContractRef.to(contract),
                        contract.registrationNumber().orElse(contract.acceptanceNumber()), contract.projectName(),
                        field, before, plain, refusal(contract, field)));
            }
            return changes;
        });
    }

    private static Optional<Message> refusal(Contract contract, BatchTarget field) {
        try {
            if (field instanceof BatchField own) {
                contract.requireChangeable(own);
            }
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
                switch (change.field()) {
                    case BatchField own -> change(writing, store, store.load(change.ref()), own, change.after());
                    case BatchColumn beside -> beside.put(writing, change.ref().id(), change.before(), change.after());
                }
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
            switch (change.field()) {
                case BatchField own -> putBack(undoing, store, own, change);
                case BatchColumn beside -> beside.put(undoing, change.ref().id(), /* before= */ change.after(),
                        /* after= */ change.before());
            }
        }
    }

    private static void putBack(Writing undoing, ContractStore store, BatchField field, BatchChange change) {
        Contract contract = store.load(change.ref().id());
        if (!contract.field(field).equals(change.after())) {
            throw Refused.because("contract.undo.changed", contract.projectName());
        }
        change(undoing, store, contract, field, change.before());
    }

    private static void change(Writing writing, ContractStore store, Contract contract, BatchField field,
            String value) {
        String before = contract.field(field);
        contract.change(field, value);
        store.update(contract);
        writing.trace(StepTaker.subject(contract), field + ": " + before + " → " + value);
    }
}
