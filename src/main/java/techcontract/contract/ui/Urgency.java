package techcontract.contract.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import techcontract.kernel.Text;
import techcontract.shell.Tone;

/** How near the last day for a decision is (期限紧急程度); weeks end on Sunday. */
enum Urgency {
    /** 已超期 */
    OVERDUE(Tone.BAD),
    /** 今日到期 */
    TODAY(Tone.ATTENTION),
    /** 本周到期 */
    THIS_WEEK(Tone.ACTIVE),
    /** 以后到期 */
    LATER(Tone.NEUTRAL);

    private final Tone tone;

    Urgency(Tone tone) {
        this.tone = tone;
    }

    static Urgency of(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? LATER : THIS_WEEK;
    }

    Tone tone() {
        return tone;
    }

    /** The urgency in Chinese. */
    String label() {
        return Text.of("contract.ui.urgency." + name());
    }
}
