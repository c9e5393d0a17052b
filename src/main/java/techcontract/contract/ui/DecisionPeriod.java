package techcontract.contract.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import techcontract.contract.Contract;
import techcontract.kernel.Text;
import techcontract.rules.Deadline;
import techcontract.rules.RulePack;
import techcontract.rules.WorkingCalendar;

/**
 * How long the decision on one contract may still take (办理期限).
 *
 * @param words the last day, the period, what is left, and what is not certain about it
 * @param urgency how near it is
 */
record DecisionPeriod(String words, Urgency urgency) {
    static Optional<DecisionPeriod> of(Contract contract, RulePack pack, WorkingCalendar calendar, LocalDate today) {
        return contract.acceptedOn().map(start -> {
            Deadline deadline = pack.decision(contract.disputed() || contract.isLarge(pack));
            LocalDate due = calendar.due(start, deadline);
            Urgency urgency = Urgency.of(due, today);
            String words = Text.of(deadline.working() ? "contract.ui.period.working" : "contract.ui.period.calendar",
                    due, deadline.days(), remaining(deadline, due, urgency, calendar, today));
            boolean unknown = deadline.working() && !(calendar.knows(start.getYear()) && calendar.knows(due.getYear()));
            String uncertain = deadline.provenance().certainty().mustBeVerified()
                    ? Text.of("contract.ui.period.uncertain", deadline.provenance().article())
                    : "";
            return new DecisionPeriod(words + uncertain + (unknown ? Text.of("contract.ui.period.no-holidays") : ""),
                    urgency);
        });
    }

    private static String remaining(Deadline deadline, LocalDate due, Urgency urgency, WorkingCalendar calendar,
            LocalDate today) {
        return switch (urgency) {
            case OVERDUE -> Text.of("contract.ui.today.overdue", ChronoUnit.DAYS.between(due, today));
            case TODAY -> Text.of("contract.ui.today.last-day");
            default -> deadline.working()
                    ? Text.of("contract.ui.today.working-days", calendar.workingDaysBetween(today, due))
                    : Text.of("contract.ui.today.calendar-days", ChronoUnit.DAYS.between(today, due));
        };
    }
}
