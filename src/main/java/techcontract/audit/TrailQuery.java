package techcontract.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the trail (查找条件).
 *
 * @param person who did it; empty for everybody
 * @param action what was done, as stored; empty for everything
 * @param first the first day
 * @param last the last day
 * @param words what record, detail or changes hold; empty for all
 */
public record TrailQuery(String person, String action, Optional<LocalDate> first, Optional<LocalDate> last,
        String words) {
    /** The whole trail. */
    public static final TrailQuery ALL = new TrailQuery("", "", Optional.empty(), Optional.empty(), "");
}
