package techcontract.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A day that is off or worked against the week's order (节假日), as the bureau entered it or a shipped notice says. */
@Entity
public class Holiday {
    @Id
    @Column(name = "holiday_date") private LocalDate day;
    private boolean working;
    private String name;
    private String source;

    protected Holiday() {}

    /**
     * @param working whether it is worked (班) or off (休)
     * @param name such as 春节
     * @param source where that is written
     */
    public Holiday(LocalDate day, boolean working, String name, String source) {
        this.day = day;
        this.working = working;
        this.name = name;
        this.source = source;
    }

    public LocalDate day() {
        return day;
    }

    /** Whether it is worked (班) or off (休). */
    public boolean working() {
        return working;
    }

    public String name() {
        return name;
    }

    /** Where that is written. */
    public String source() {
        return source;
    }

    boolean saysTheSameAs(Holiday other) {
        return day.equals(other.day) && working == other.working && name.equals(other.name);
    }

    /** As the audit trail writes it: {@code 2026-05-09 班 劳动节}. */
    @Override
    public String toString() {
        return day + (working ? " 班 " : " 休 ") + name;
    }
}
