package techcontract.party.ui;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import techcontract.codes.CodeTables;
import techcontract.kernel.Actor;
import techcontract.party.PartyMerges;
import techcontract.party.PartyRegistry;
import techcontract.shell.Dialogs;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screen of parties works with (当事人界面所用).
 *
 * @param contracts how many contracts each party has, by its number
 * @param showContracts shows the contracts of a party, given its name
 */
public record PartyDesk(PartyRegistry registry, PartyMerges merges, CodeTables codes,
        Supplier<Map<Long, Long>> contracts, Consumer<String> showContracts, Supplier<Actor> whoActs, Clock clock,
        Shell shell, Tasks tasks, Dialogs dialogs) {
    Actor actor() {
        return whoActs.get();
    }
}
