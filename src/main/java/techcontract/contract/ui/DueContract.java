package techcontract.contract.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Text;
import techcontract.rules.Deadline;
import techcontract.rules.RulePack;
import techcontract.rules.WorkingCalendar;

/**
 * A contract and the last day for its decision, or for the applicant to put it right (办理期限).
 *
 * @param rules the rule book it is handled under
 * @param deadline the period that runs
 * @param left working or calendar days that are left, as the rule book counts them; of no use once overdue
 * @param holidaysKnown whether the holiday notices of all its days are known
 */
record DueContract(ContractRow row, RulePack rules, Deadline deadline, LocalDate due, Urgency urgency, long left,
        long overdue,
        boolean holidaysKnown) {
    static Optional<DueContract> of(ContractRow row, RulePack rules, WorkingCalendar calendar, LocalDate today) {
        boolean correcting = row.status() == ContractStatus.CORRECTION;
        Optional<LocalDate> start = correcting ? row.correctionAsked() : row.accepted();
        Optional<Deadline> period = correcting
                ? rules.deadline(Deadline.Kind.CORRECTION)
                : Optional.of(rules.decision(row.takesLonger(rules)));
        return start.flatMap(day -> period.map(deadline -> of(row, rules, day, deadline, calendar, today)));
    }

    private static DueContract of(ContractRow row, RulePack rules, LocalDate start, Deadline deadline,
            WorkingCalendar calendar, LocalDate today) {
        LocalDate due = calendar.due(start, deadline);
        boolean working = deadline.working();
        long left = working ? calendar.workingDaysBetween(today, due) : ChronoUnit.DAYS.between(today, due);
        boolean known = !working || (calendar.knows(start.getYear()) && calendar.knows(due.getYear()));
        return new DueContract(row, rules, deadline, due, Urgency.of(due, today), left,
                ChronoUnit.DAYS.between(due, today), known);
    }

    /** 剩 n 个工作日 or 日历日, with what is not certain about it. */
    String remaining() {
        String words = switch (urgency) {
            case OVERDUE -> Text.of(inCorrection()
                    ? "contract.ui.today.correction-overdue"
                    : "contract.ui.today.overdue", overdue);
            case TODAY -> Text.of(inCorrection()
                    ? "contract.ui.today.correction-last-day"
                    : "contract.ui.today.last-day");
            default -> Text.of(deadline.working()
                    ? "contract.ui.today.working-days"
                    : "contract.ui.today.calendar-days", left);
        };
        return !deadline.provenance().certainty().mustBeVerified()
                ? words
                : Text.of("contract.ui.today.uncertain", words);
    }

    /** Whether the applicant has to put something right; its period then starts anew. */
    boolean inCorrection() {
        return row.status() == ContractStatus.CORRECTION;
    }
}
