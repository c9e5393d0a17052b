package techcontract.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.contract.NonTechnicalCost;
import techcontract.contract.NonTechnicalKind;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Money;

/**
 * Non-technical costs named in a ledger's remark (备注里的非技术性费用): a line 非技术性费用：, then one line each such as
 * {@code 设备购置 12.00 万元}.
 */
final class CostLines {
    private static final Pattern HEAD = Pattern.compile("非技术性费用[：:]?");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s*[:：]?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(元|万元|亿元)");

    private CostLines() {}

    /** The costs a remark names; empty when it names none. */
    static List<NonTechnicalCost> in(String remark) {
        List<NonTechnicalCost> costs = new ArrayList<>();
        boolean listing = false;
        for (String line : remark.lines().map(String::strip).toList()) {
            if (HEAD.matcher(line).matches()) {
                listing = true;
            } else if (listing) {
                Matcher cost = LINE.matcher(line);
                if (!cost.matches()) {
                    break;
                }
                costs.add(cost(cost));
            }
        }
        return costs;
    }

    private static NonTechnicalCost cost(Matcher line) {
        String named = Objects.requireNonNull(line.group(1));
        AmountUnit unit = AmountUnit.labelled(Objects.requireNonNull(line.group(3))).orElseThrow();
        Money amount = unit.toMoney(new BigDecimal(Objects.requireNonNull(line.group(2)).replace(",", "")));
        Optional<NonTechnicalKind> kind = List.of(NonTechnicalKind.values())
                .stream()
                .filter(known -> known.label().equals(named))
                .findFirst();
        return new NonTechnicalCost(kind.orElse(NonTechnicalKind.OTHER), kind.isPresent() ? "" : named, amount);
    }
}
