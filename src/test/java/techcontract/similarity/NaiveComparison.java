package techcontract.similarity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The same rules once more, as plainly as can be: strings, lists and every single day. */
final class NaiveComparison {
    private NaiveComparison() {}

    static List<Long> of(ComparedContract one, List<ComparedContract> all, Likeness likeness, SplitRule rule) {
        List<ComparedContract> others = all.stream().filter(other -> other.id() != one.id()).toList();
        List<ComparedContract> found = switch (likeness) {
            case SAME -> others.stream().filter(other -> same(one, other)).toList();
            case SIMILAR -> others.stream().filter(other -> !same(one, other) && similar(one, other)).toList();
            case SPLIT -> split(one, others, rule);
        };
        return found.stream().map(ComparedContract::id).sorted().toList();
    }

    private static boolean party(ComparedParty one, ComparedParty other) {
        boolean byName = one.code().isEmpty() || other.code().isEmpty();
        return byName
                ? one.name().equals(other.name())
                : one.code().equals(other.code());
    }

    private static boolean straight(ComparedContract one, ComparedContract other) {
        return party(one.seller(), other.seller()) && party(one.buyer(), other.buyer());
    }

    private static boolean amount(ComparedContract one, ComparedContract other) {
        return one.amount() != null && Objects.equals(one.amount(), other.amount());
    }

    private static boolean same(ComparedContract one, ComparedContract other) {
        return straight(one, other) && amount(one, other) && one.signedOn() != null
                && Objects.equals(one.signedOn(), other.signedOn());
    }

    private static boolean similar(ComparedContract one, ComparedContract other) {
        boolean within = straight(one, other)
                || (party(one.seller(), other.buyer()) && party(one.buyer(), other.seller()));
        LocalDate mine = one.signedOn();
        LocalDate theirs = other.signedOn();
        boolean near = mine != null && theirs != null && Math.abs(ChronoUnit.DAYS.between(mine, theirs)) <= 60;
        if (within) {
            return dice(one.projectName(), other.projectName()) >= 0.6 || (amount(one, other) && near);
        }
        return amount(one, other) && one.projectName().equals(other.projectName()) && person(one, other);
    }

    private static boolean person(ComparedContract one, ComparedContract other) {
        for (ComparedParty mine : List.of(one.seller(), one.buyer())) {
            for (ComparedParty theirs : List.of(other.seller(), other.buyer())) {
                if (!party(mine, theirs) && mine.legalRepresentative().equals(theirs.legalRepresentative())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double dice(String one, String other) {
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        double all = left.size() + right.size();
        double shared = 0;
        for (String pair : right) {
            if (left.remove(pair)) {
                shared++;
            }
        }
        return 2 * shared / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            pairs.add(text.substring(i - 1, i + 1));
        }
        return pairs;
    }

    // Every window that holds the day of signing, day by day.
    private static List<ComparedContract> split(ComparedContract one, List<ComparedContract> others, SplitRule rule) {
        LocalDate signed = one.signedOn();
        if (signed == null || !small(one, rule)) {
            return List.of();
        }
        List<ComparedContract> best = List.of();
        BigDecimal most = BigDecimal.ZERO;
        for (int before = rule.windowDays(); before >= 0; before--) {
            LocalDate first = signed.minusDays(before);
            LocalDate last = first.plusDays(rule.windowDays());
            List<ComparedContract> inside = others.stream()
                    .filter(other -> straight(one, other) && !same(one, other) && small(other, rule))
                    .filter(other -> other.signedOn() != null && !other.signedOn().isBefore(first)
                            && !other.signedOn().isAfter(last))
                    .toList();
            BigDecimal sum = inside.stream().map(NaiveComparison::yuan).reduce(yuan(one), BigDecimal::add);
            if (sum.compareTo(most) > 0) {
                most = sum;
                best = inside;
            }
        }
        return most.compareTo(rule.threshold().yuan()) >= 0 ? best : List.of();
    }

    private static boolean small(ComparedContract contract, SplitRule rule) {
        return contract.judgedAmount() != null && yuan(contract).compareTo(rule.threshold().yuan()) < 0;
    }

    private static BigDecimal yuan(ComparedContract contract) {
        return Objects.requireNonNull(contract.judgedAmount()).yuan();
    }
}
