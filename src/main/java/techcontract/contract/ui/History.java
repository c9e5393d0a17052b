package techcontract.contract.ui;

import java.util.stream.Collectors;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractEvent;

/** What happened to a contract, in lines (办理记录). */
final class History {
    private static final String INSET = "\n    ";

    private History() {}

    static String of(Contract contract) {
        return contract.events().stream().map(History::words).collect(Collectors.joining("\n"));
    }

    private static String words(ContractEvent event) {
        StringBuilder words = new StringBuilder(
                event.happenedOn() + "  " + event.step().label() + "  " + event.actor());
        if (!event.reasons().isEmpty()) {
            words.append("  ").append(event.reasons());
        }
        if (!event.note().isEmpty()) {
            words.append(INSET).append(event.note());
        }
        if (!event.document().isEmpty()) {
            words.append(INSET).append(event.document());
        }
        if (event.effect() != ClosedYearEffect.SAME_YEAR) {
            words.append(INSET).append(event.effect().label());
        }
        return words.toString();
    }
}
