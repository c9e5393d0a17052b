package techcontract.submission;

import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import techcontract.contract.CountedContract;
import techcontract.kernel.Money;
import techcontract.party.EnterpriseScale;
import techcontract.party.Particulars;

/**
 * One counted contract as a line of text (冻结明细行): everything statistics and the detail ledger look at. How to reach a
 * party, and the numbers of persons' identity cards, are no part of a report and stay out.
 */
final class FrozenLine {
    private FrozenLine() {}

    static String of(CountedContract contract) {
        return contract.id() + "\t" + content(contract);
    }

    /** What is compared: a change under way counts the same content under another id. */
    static String content(CountedContract c) {
        Particulars s = c.seller();
        Particulars b = c.buyer();
        return TabLine.of(c.registrationNumber(), c.projectName(), c.typeKey(), s.name(), s.creditCode(),
                s.natureKey(), s.registrationTypeKey(), s.countryKey(), s.regionKey(), s.industryKey(), s.scale(),
                marks(s), b.name(), b.creditCode(), b.natureKey(), b.registrationTypeKey(), b.countryKey(),
                b.regionKey(), b.industryKey(), b.scale(), marks(b), c.technologyFieldKey(),
                c.intellectualPropertyKey(), c.planSourceKey(), c.objectiveKey(), c.serviceIndustryKey(),
                day(c.signedOn()), day(c.validFrom()), day(c.validTo()), c.contractAmount().yuan(),
                c.technologyAmount().yuan(), c.paymentModeKey(), c.registeredOn(), c.registrar(), c.remark());
    }

    static CountedContract read(String line) {
        int tab = line.indexOf('\t');
        Iterator<String> f = TabLine.fields(line.substring(tab + 1)).iterator();
        return new CountedContract(Long.parseLong(line.substring(0, tab)), f.next(), f.next(), f.next(), party(f),
                party(f), f.next(), f.next(), f.next(), f.next(), f.next(), day(f.next()), day(f.next()),
                day(f.next()), Money.ofYuan(f.next()), Money.ofYuan(f.next()), f.next(), LocalDate.parse(f.next()),
                f.next(), f.next());
    }

    private static Particulars party(Iterator<String> f) {
        String name = f.next();
        String creditCode = f.next();
        String nature = f.next();
        String registrationType = f.next();
        String country = f.next();
        String region = f.next();
        String industry = f.next();
        EnterpriseScale scale = EnterpriseScale.valueOf(f.next());
        String marks = f.next();
        return new Particulars(name, creditCode, "", nature, registrationType, country, region, industry, scale,
                isSet(marks, 0), isSet(marks, 1), isSet(marks, 2), isSet(marks, 3), isSet(marks, 4), isSet(marks, 5),
                "", "", "", "", "", "");
    }

    private static String marks(Particulars party) {
        StringBuilder marks = new StringBuilder();
        for (boolean mark : new boolean[]{party.listed(), party.inHighTechZone(), party.highTech(),
                party.transferOrganisation(), party.researchOrganisation(), party.convertedInstitute()}) {
            marks.append(mark ? '1' : '0');
        }
        return marks.toString();
    }

    private static boolean isSet(String marks, int place) {
        return marks.charAt(place) == '1';
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
