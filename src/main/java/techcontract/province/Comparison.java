package techcontract.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeRows;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractRow;
import techcontract.kernel.AmountUnit;
import techcontract.kernel.Message;
import techcontract.kernel.Money;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.ledger.ForeignLine;
import techcontract.ledger.LedgerProblem;
import techcontract.province.ReconciliationResult.Sum;

/**
 * One comparison under way (逐项比对). A line of the export is laid beside the contract of its number; where Excel has lost
 * the number's end, by its first 15 digits and the project name; else, last of all, by names and amount. Only lines
 * that found nobody by number are kept until the end.
 */
final class Comparison {
    private static final int PREFIX = 15;

    private final List<ContractRow> rows;
    private final ColumnChoice choice;
    private final Optional<ReportYear> year;
    private final CodeRows types;
    private final Map<String, ContractRow> byNumber;
    private final Map<Long, Integer> rowOfContract = new HashMap<>();
    private final Set<String> strange = new HashSet<>();
    private final Map<String, Integer> unknownStates = new LinkedHashMap<>();
    private final List<ForeignLine> unplaced = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Map<String, List<ContractRow>> byPrefix = Map.of();
    private Sum theirs = Sum.ZERO;
    private Sum rounding = Sum.ZERO;
    private int agreed;
    private int leftOut;
    private int otherYears;
    private int byPrefixOnly;

    Comparison(List<ContractRow> rows, ColumnChoice choice, Optional<ReportYear> year, CodeTables codes) {
        this.rows = rows;
        this.choice = choice;
        this.year = year;
        this.types = codes.of(CodeTable.CONTRACT_TYPE);
        this.byNumber = HashMap.newHashMap(rows.size());
        for (ContractRow row : rows) {
            if (row.number() != null) {
                byNumber.put(row.number(), row);
            }
        }
    }

    void take(ForeignLine line) {
        if (counts(line)) {
            theirs = theirs.plus(sum(line));
        }
        Optional<ContractRow> known = line.damaged()
                ? byPrefix(line)
                : Optional.ofNullable(byNumber.get(line.number()));
        if (known.isEmpty()) {
            unplaced.add(line);
            return;
        }
        byPrefixOnly += line.damaged() ? 1 : 0;
        @Nullable
        Integer earlier = rowOfContract.putIfAbsent(known.get().id(), line.row());
        if (earlier == null) {
            compare(known.get(), line, !line.damaged());
        } else {
            twice(known.get(), line, earlier);
        }
    }

    private Optional<ContractRow> byPrefix(ForeignLine line) {
        if (byPrefix.isEmpty()) {
            byPrefix = new HashMap<>();
            byNumber.forEach((number, row) -> byPrefix
                    .computeIfAbsent(number.substring(0, Math.min(PREFIX, number.length())), _ -> new ArrayList<>())
                    .add(row));
        }
        List<ContractRow> candidates = byPrefix.getOrDefault(line.number(), List.of());
        List<ContractRow> named = candidates.stream().filter(row -> row.projectName().equals(line.project())).toList();
        if (named.size() == 1 || (candidates.size() == 1 && line.project().isEmpty())) {
            return Optional.of(named.isEmpty() ? candidates.getFirst() : named.getFirst());
        }
        return Optional.empty();
    }

    /** Places what has no number of ours, and lists what the export lacks. */
    void finish() {
        Map<String, List<ContractRow>> alike = new HashMap<>();
        if (!unplaced.isEmpty()) {
            rows.forEach(row -> alike.computeIfAbsent(sameness(row), _ -> new ArrayList<>()).add(row));
        }
        for (ForeignLine line : unplaced) {
            place(line, alike.getOrDefault(sameness(line), List.of()));
        }
        for (ContractRow row : rows) {
            if (counts(row) && !rowOfContract.containsKey(row.id())) {
                add(FindingKind.MISSING_THERE, Optional.of(row), Optional.empty(), state(row), "", sum(row),
                        Message.of("province.remedy.MISSING_THERE"), true);
            }
        }
        findings.sort(
                Comparator.comparing(Finding::kind).thenComparingInt(Finding::row).thenComparing(Finding::number));
    }

    private void place(ForeignLine line, List<ContractRow> alike) {
        Optional<ContractRow> free = alike.stream().filter(row -> !rowOfContract.containsKey(row.id())).findFirst();
        boolean named = !line.project().isEmpty();
        if (named && free.isPresent()) {
            rowOfContract.put(free.get().id(), line.row());
            compare(free.get(), line, false);
        } else if (named && !alike.isEmpty()) {
            ContractRow taken = alike.getFirst();
            twice(taken, line, Objects.requireNonNull(rowOfContract.get(taken.id())));
        } else if (!line.number().isEmpty() && !line.damaged() && !strange.add(line.number())) {
            add(FindingKind.DUPLICATE, Optional.empty(), Optional.of(line), "", line.number(), less(line),
                    Message.of("province.remedy.DUPLICATE-there"), true);
        } else if (counts(line)) {
            add(FindingKind.MISSING_HERE, Optional.empty(), Optional.of(line), "", state(line), less(line),
                    Message.of(line.number().isEmpty()
                            ? "province.remedy.MISSING_HERE-number"
                            : "province.remedy.MISSING_HERE"),
                    true);
        } else {
            leftOut++;
        }
    }

    private void twice(ContractRow row, ForeignLine line, int earlier) {
        add(FindingKind.DUPLICATE, Optional.of(row), Optional.of(line), number(row),
                line.number().isEmpty() ? Text.of("province.no-number") : line.number(), less(line),
                Message.of("province.remedy.DUPLICATE", earlier, line.row()), !line.damaged());
    }

    private void compare(ContractRow row, ForeignLine line, boolean certain) {
        if (!inYear(row) && outside(line)) {
            otherYears++;
            return;
        }
        int before = findings.size();
        boolean weCount = counts(row);
        boolean theyCount = counts(line);
        Sum delta = (weCount ? sum(row) : Sum.ZERO).minus(theyCount ? sum(line) : Sum.ZERO);
        if (standing(line).orElse(Standing.REGISTERED) != Standing.of(row.status())) {
            Sum explained = weCount == theyCount ? Sum.ZERO : delta;
            add(FindingKind.STATUS, Optional.of(row), Optional.of(line), state(row), state(line), explained,
                    remedy(row), certain);
        } else if (weCount != theyCount) {
            add(FindingKind.YEAR, Optional.of(row), Optional.of(line),
                    String.valueOf(Objects.requireNonNullElse(row.registeredOn(), "")),
                    line.registeredOn().map(String::valueOf).orElse(""), delta, Message.of("province.remedy.YEAR"),
                    certain);
        }
        amounts(row, line, weCount && theyCount, certain);
        types(row, line, certain);
        agreed += findings.size() == before ? 1 : 0;
    }

    private static Message remedy(ContractRow row) {
        return Message.of("province.remedy.STATUS-" + Standing.of(row.status()));
    }

    private void amounts(ContractRow row, ForeignLine line, boolean both, boolean certain) {
        amount(FindingKind.AMOUNT, ProvinceColumn.AMOUNT, row, line, row.contractAmount(), line.amount(), both,
                certain);
        if (choice.places().containsKey(ProvinceColumn.TECHNOLOGY_AMOUNT)) {
            amount(FindingKind.TECHNOLOGY_AMOUNT, ProvinceColumn.TECHNOLOGY_AMOUNT, row, line, row.technologyAmount(),
                    line.technologyAmount(), both, certain);
        }
    }

    private void amount(FindingKind kind, ProvinceColumn column, ContractRow row, ForeignLine line,
            @Nullable Money here, Optional<Money> there, boolean both, boolean certain) {
        Money ours = here == null ? Money.ZERO : here;
        Money delta = ours.minus(there.orElse(Money.ZERO));
        boolean technology = kind == FindingKind.TECHNOLOGY_AMOUNT;
        Sum difference = !both
                ? Sum.ZERO
                : new Sum(0, technology ? Money.ZERO : delta, technology ? delta : Money.ZERO);
        if (there.isEmpty()) {
            add(FindingKind.UNREADABLE, Optional.of(row), Optional.of(line), ours.toString(),
                    column.label(), difference, Message.of("province.remedy.UNREADABLE"), certain);
        } else if (rounds(ours, there.get(), choice.units().getOrDefault(column, AmountUnit.YUAN))) {
            rounding = rounding.plus(difference);
        } else {
            Message remedy = tenThousandfold(ours, there.get())
                    ? Message.of("province.remedy.unit-slip")
                    : Message.of("province.remedy." + kind);
            add(kind, Optional.of(row), Optional.of(line), ours.toString(), there.get().toString(), difference,
                    remedy, certain);
        }
    }

    /** Whether an amount in 万元 or 亿元 is ours, rounded as the export writes it. */
    private static boolean rounds(Money ours, Money there, AmountUnit unit) {
        if (ours.equals(there)) {
            return true;
        }
        int power = switch (unit) {
            case YUAN -> 0;
            case TEN_THOUSAND_YUAN -> 4;
            case HUNDRED_MILLION_YUAN -> 8;
        };
        BigDecimal written = there.yuan().movePointLeft(power);
        int decimals = Math.max(2, written.stripTrailingZeros().scale());
        return power > 0 && ours.yuan()
                .movePointLeft(power)
                .setScale(decimals, RoundingMode.HALF_UP)
                .compareTo(written) == 0;
    }

    private static boolean tenThousandfold(Money ours, Money there) {
        return !there.isZero() && (ours.yuan().compareTo(there.yuan().movePointRight(4)) == 0
                || there.yuan().compareTo(ours.yuan().movePointRight(4)) == 0);
    }

    private void types(ContractRow row, ForeignLine line, boolean certain) {
        String theirType = line.typeKey();
        if (theirType.isEmpty() || theirType.equals(row.typeKey())) {
            return;
        }
        boolean above = types.topOf(row.typeKey()).filter(top -> top.key().equals(theirType)).isPresent();
        if (!above) {
            add(FindingKind.TYPE, Optional.of(row), Optional.of(line), types.nameOf(row.typeKey()),
                    types.nameOf(theirType), Sum.ZERO, Message.of("province.remedy.TYPE"), certain);
        }
    }

    private void add(FindingKind kind, Optional<ContractRow> row, Optional<ForeignLine> line, String ours,
            String there, Sum delta, Message remedy, boolean certain) {
        String number = row.map(Comparison::number)
                .filter(one -> !one.isEmpty())
                .orElse(line.map(ForeignLine::number).orElse(""));
        findings.add(new Finding(kind, row.map(ContractRow::id), line.map(ForeignLine::row).orElse(0), number,
                row.map(ContractRow::projectName).orElse(line.map(ForeignLine::project).orElse("")),
                row.map(one -> given(one.sellerName())).orElse(line.map(ForeignLine::seller).orElse("")),
                row.map(one -> given(one.buyerName())).orElse(line.map(ForeignLine::buyer).orElse("")), ours,
                there, delta.amount(), delta.technologyAmount(), remedy, certain));
    }

    private static String number(ContractRow row) {
        return given(row.number());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean counts(ContractRow row) {
        return row.status().isRegistered() && inYear(row);
    }

    private boolean inYear(ContractRow row) {
        return row.registeredOn() != null && (year.isEmpty() || year.get().contains(row.registeredOn()));
    }

    private boolean counts(ForeignLine line) {
        return standing(line).orElse(Standing.REGISTERED) == Standing.REGISTERED && !outside(line);
    }

    /** Whether the export itself says that a line is of another year than the one compared. */
    private boolean outside(ForeignLine line) {
        return year.isPresent() && line.registeredOn().filter(day -> !year.get().contains(day)).isPresent();
    }

    private Optional<Standing> standing(ForeignLine line) {
        @Nullable
        Integer place = choice.places().get(ProvinceColumn.STATUS);
        String word = place == null ? "" : line.source().cell(place).text().strip();
        Optional<Standing> known = Standing.named(word);
        if (known.isEmpty() && !word.isEmpty()) {
            unknownStates.putIfAbsent(word, line.row());
        }
        return known;
    }

    private static String state(ContractRow row) {
        return row.status().label();
    }

    private String state(ForeignLine line) {
        @Nullable
        Integer place = choice.places().get(ProvinceColumn.STATUS);
        String word = place == null ? "" : line.source().cell(place).text().strip();
        return word.isEmpty() ? Text.of("province.listed") : word;
    }

    private static Sum sum(ContractRow row) {
        return new Sum(1, row.contractAmount() == null ? Money.ZERO : row.contractAmount(),
                row.technologyAmount() == null ? Money.ZERO : row.technologyAmount());
    }

    private static Sum sum(ForeignLine line) {
        return new Sum(1, line.amount().orElse(Money.ZERO), line.technologyAmount().orElse(Money.ZERO));
    }

    private Sum less(ForeignLine line) {
        return counts(line) ? Sum.ZERO.minus(sum(line)) : Sum.ZERO;
    }

    private static String sameness(ContractRow row) {
        return row.projectName() + "\n" + given(row.sellerName()) + "\n" + given(row.buyerName()) + "\n"
                + (row.contractAmount() == null ? "" : row.contractAmount().tenThousands());
    }

    private static String sameness(ForeignLine line) {
        return line.project() + "\n" + line.seller() + "\n" + line.buyer() + "\n"
                + line.amount().map(amount -> amount.tenThousands().toString()).orElse("");
    }

    ReconciliationResult result(String fileName, Sum ours, List<LedgerProblem> unread) {
        List<Message> notes = new ArrayList<>();
        unknownStates.forEach((word, row) -> notes.add(Message.of("province.note.state", word, row)));
        if (byPrefixOnly > 0) {
            notes.add(Message.of("province.note.prefix", byPrefixOnly));
        }
        if (otherYears > 0) {
            notes.add(Message.of("province.note.other-years", otherYears));
        }
        if (leftOut > 0) {
            notes.add(Message.of("province.note.left-out", leftOut));
        }
        if (!choice.places().containsKey(ProvinceColumn.STATUS)) {
            notes.add(Message.of("province.note.no-status"));
        }
        if (!choice.places().containsKey(ProvinceColumn.TYPE)) {
            notes.add(Message.of("province.note.no-type"));
        }
        if (!unread.isEmpty()) {
            notes.add(Message.of("province.note.unread", unread.size()));
        }
        return new ReconciliationResult(
                year.map(one -> Text.of("statistics.period.year", one)).orElse(Text.of("province.all-years")),
                fileName, List.copyOf(findings), ours, theirs, agreed, rounding,
                choice.places().containsKey(ProvinceColumn.TECHNOLOGY_AMOUNT), unread, notes);
    }
}
