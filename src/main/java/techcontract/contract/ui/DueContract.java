package techcontract.contract.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractStatus;
import techcontract.kernel.Text;
import techcontract.rules.Deadline;
import techcontract.rules.RulePack;
import techcontract.rules.WorkingCalendar;

/**
 * An accepted contract and the last day for its decision (办理期限).
 *
 * @param rules the rule book that was in force on the day of acceptance
 * @param left working or calendar days that are left, as the rule book counts them; of no use once overdue
 * @param holidaysKnown whether the holiday notices of all its days are known
 */
record DueContract(ContractRow row, RulePack rules, LocalDate due, Urgency urgency, long left, long overdue,
        boolean holidaysKnown) {
    static DueContract of(ContractRow row, LocalDate accepted, RulePack rules, WorkingCalendar calendar,
            LocalDate today) {
        Deadline decision = rules.decision(row.takesLonger(rules));
        LocalDate due = calendar.due(accepted, decision);
        boolean working = decision.working();
        long left = working ? calendar.workingDaysBetween(today, due) : ChronoUnit.DAYS.between(today, due);
        boolean known = !working || (calendar.knows(accepted.getYear()) && calendar.knows(due.getYear()));
        return new DueContract(row, rules, due, Urgency.of(due, today), left, ChronoUnit.DAYS.between(due, today),
                known);
    }

    /** 剩 n 个工作日 or 日历日, with what is not certain about it. */
    String remaining() {
        String words = switch (urgency) {
            case OVERDUE -> Text.of("contract.ui.today.overdue", overdue);
            case TODAY -> Text.of("contract.ui.today.last-day");
            default -> Text.of(rules.decision(row.takesLonger(rules)).working()
                    ? "contract.ui.today.working-days"
                    : "contract.ui.today.calendar-days", left);
        };
        return rules.certain() ? words : Text.of("contract.ui.today.uncertain", words);
    }

    /** Whether the applicant has to put something right; its period then starts anew. */
    boolean inCorrection() {
        return row.status() == ContractStatus.CORRECTION;
    }
}
