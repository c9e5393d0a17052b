package techcontract.bureau;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Problems;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;

/**
 * The bureau that keeps the register (登记机构).
 *
 * @param name as printed on reports
 * @param regionKey its county, a key of the region table
 * @param pointCode the two-digit registration-point code (登记点代码) the province gave it
 * @param numberPattern how registration numbers are built; see {@code NumberPattern}
 * @param people who works at the desk, each in one role (人员)
 * @param years targets and 地区生产总值 by year, each year once
 */
public record Bureau(String name, String regionKey, String pointCode, String numberPattern, List<Actor> people,
        List<BureauYear> years) {
    /** What a new data folder starts with. */
    public static final Bureau FIRST = new Bureau("江海区科学技术局", "440704", "01", "YYYY PPCC RR NNNNNN",
            List.of(new Actor("登记员", Role.ADMINISTRATOR)), List.of());
    private static final int LONGEST_NAME = 60;
    private static final int FIRST_YEAR = 1985;
    private static final int LAST_YEAR = 2099;

    /** The target of 合同成交额 of a year (年度任务), if one was set. */
    public Optional<Money> target(ReportYear year) {
        return of(year).flatMap(BureauYear::target);
    }

    /** 地区生产总值 of a year in yuan, if it is known. */
    public Optional<Money> gdp(ReportYear year) {
        return of(year).flatMap(BureauYear::gdp);
    }

    private Optional<BureauYear> of(ReportYear year) {
        return years.stream().filter(one -> one.year().equals(year)).findFirst();
    }

    /** What has to be mended before it can be saved. */
    public Problems problems() {
        Problems problems = new Problems();
        if (name.isBlank()) {
            problems.error("name", "bureau.name-missing");
        }
        peopleProblems(problems);
        if (!pointCode.matches("\\d{2}")) {
            problems.error("pointCode", "bureau.point-code");
        }
        if (!regionKey.matches("\\d{6}")) {
            problems.error("region", "bureau.region");
        }
        yearProblems(problems);
        return problems;
    }

    private void yearProblems(Problems problems) {
        Set<ReportYear> known = new HashSet<>();
        for (BureauYear one : years) {
            int number = one.year().number();
            if (number < FIRST_YEAR || number > LAST_YEAR) {
                problems.error("years", "bureau.year-missing", FIRST_YEAR, LAST_YEAR);
            } else if (!known.add(one.year())) {
                problems.error("years", "bureau.year-twice", one.year());
            } else if (one.gdp().filter(Money::isZero).isPresent()) {
                problems.error("years", "bureau.gdp-zero", one.year());
            }
        }
    }

    // A name is what events and the two-person rule tell people apart by.
    private void peopleProblems(Problems problems) {
        Set<String> names = new HashSet<>();
        for (Actor person : people) {
            if (person.name().isBlank()) {
                problems.error("people", "bureau.person-name-missing", person.role().label());
            } else if (person.name().length() > LONGEST_NAME) {
                problems.error("people", "bureau.person-name-long", LONGEST_NAME, person.name().length());
            } else if (!names.add(person.name())) {
                problems.error("people", "bureau.person-twice", person.name());
            }
        }
        if (people.stream().noneMatch(person -> person.role() == Role.ADMINISTRATOR)) {
            problems.error("people", "bureau.administrator-missing");
        }
    }
}
