package techcontract.contract.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Money;
import techcontract.rules.Provenance;
import techcontract.rules.RulePack;
import techcontract.rules.RulePacks;
import techcontract.rules.WorkingCalendar;

/**
 * What waits at the desk on a day (今日工作).
 *
 * @param due accepted contracts by the last day for their decision
 * @param waiting what waits for another step, oldest first
 * @param registered the contracts registered last
 * @param empty whether the database holds no contract at all
 */
record TodayWork(LocalDate today, List<DueContract> due, Map<ContractStatus, List<ContractRow>> waiting, YearSoFar year,
        List<ContractRow> registered, boolean empty) {
    private static final int LAST = 10;
    // While one of these, a period runs.
    private static final Set<ContractStatus> RUNNING = EnumSet.of(ContractStatus.ACCEPTED, ContractStatus.CORRECTION,
            ContractStatus.RECOGNISED, ContractStatus.UNDER_REVIEW, ContractStatus.REVIEWED);

    static TodayWork read(ContractLedger ledger, RulePacks rules, WorkingCalendar calendar, LocalDate today,
            Optional<Money> target) {
        List<DueContract> due = new ArrayList<>();
        Map<ContractStatus, List<ContractRow>> waiting = new EnumMap<>(ContractStatus.class);
        for (ContractRow row : ledger.waiting()) {
            waiting.computeIfAbsent(row.status(), _ -> new ArrayList<>()).add(row);
            if (RUNNING.contains(row.status())) {
                RulePack pack = rules.withId(row.rulePack()).orElse(rules.inForceOn(today));
                DueContract.of(row, pack, calendar, today).ifPresent(due::add);
            }
        }
        due.sort(Comparator.comparing(DueContract::due));
        return new TodayWork(today, due, waiting, YearSoFar.read(ledger, today, target), ledger.lastRegistered(LAST),
                ledger.isEmpty());
    }

    List<ContractRow> waiting(ContractStatus status) {
        return Objects.requireNonNullElse(waiting.get(status), List.of());
    }

    long count(Urgency urgency) {
        return due.stream().filter(one -> one.urgency() == urgency).count();
    }

    /** The rule books among the due contracts whose text was not seen in force. */
    List<String> uncertainRules() {
        return due.stream()
                .map(one -> one.deadline().provenance())
                .filter(provenance -> provenance.certainty().mustBeVerified())
                .map(Provenance::source)
                .distinct()
                .toList();
    }

    /** The years whose holiday notice a date on the screen would need and does not have. */
    List<Integer> missingHolidays(WorkingCalendar calendar) {
        Stream<LocalDate> days = due.stream()
                .filter(one -> !one.holidaysKnown())
                .flatMap(one -> Stream.of(one.row().accepted().orElse(one.due()), one.due()));
        return Stream.concat(Stream.of(today), days)
                .map(LocalDate::getYear)
                .filter(year -> !calendar.knows(year))
                .distinct()
                .sorted()
                .toList();
    }
}
