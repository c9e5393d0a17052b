package techcontract.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rule book in force over a span of days (规则包). It is chosen by the day of acceptance and stays with the contract.
 *
 * @param code such as RS2026
 * @param name as shown
 * @param from first day in force
 * @param until last day in force
 * @param decision how long a decision may take after acceptance
 * @param certain whether the text was seen in force; otherwise it is shown as 待核实
 * @param source where the figures come from
 * @param refusalGrounds the grounds it knows, in order
 */
public record RulePack(String code, String name, LocalDate from, LocalDate until, Deadline decision, boolean certain,
        String source, List<RefusalGround> refusalGrounds) {
    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The ground with that code, if this pack knows it. */
    public Optional<RefusalGround> refusalGround(String groundCode) {
        return refusalGrounds.stream().filter(ground -> ground.code().equals(groundCode)).findFirst();
    }
}
