package techcontract.rules;

import java.util.List;

/**
 * A file of holidays that is ready to be taken in (待导入的节假日); nothing is stored yet.
 *
 * @param fileName the file it was read from
 * @param years the years it covers
 * @param fresh the days nothing was entered for
 * @param changed the days that were entered otherwise
 * @param left the days entered for those years the file does not name; they stay
 */
public record HolidayProposal(String fileName, List<Integer> years, List<Holiday> fresh, List<Holiday> changed,
        List<Holiday> left) {}
