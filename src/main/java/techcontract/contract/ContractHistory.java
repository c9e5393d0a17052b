package techcontract.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Refused;

/** What happened to one contract (办理经过), oldest first; events are only added. */
final class ContractHistory {
    private final List<ContractEvent> events;

    ContractHistory() {
        this(List.of());
    }

    ContractHistory(List<ContractEvent> events) {
        this.events = new ArrayList<>(events);
    }

    void add(ContractStep step, StepEntry entry) {
        events.add(new ContractEvent(step, entry));
    }

    /**
     * Nothing happens before what happened last.
     *
     * @throws Refused when the entry's day lies before it
     */
    void requireInOrder(ContractStep step, StepEntry entry) {
        newest().filter(last -> entry.on().isBefore(last.happenedOn())).ifPresent(last -> {
            throw Refused.because("contract.step-before-last", step.label(), entry.on(), last.step().label(),
                    last.happenedOn());
        });
    }

    Optional<ContractEvent> newest() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** The last time a step was taken. */
    Optional<ContractEvent> newest(ContractStep step) {
        return events.stream().filter(event -> event.step() == step).reduce((_, later) -> later);
    }

    List<ContractEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** Those not yet in the tables, filed under their contract in their place. */
    List<ContractEvent> added(long contractId) {
        List<ContractEvent> added = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            if (events.get(place).isNew()) {
                events.get(place).belongTo(contractId, place);
                added.add(events.get(place));
            }
        }
        return added;
    }
}
