package techcontract.performance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import techcontract.contract.Contract;
import techcontract.contract.ContractDraft;
import techcontract.contract.ContractLedger;
import techcontract.contract.ContractRegister;
import techcontract.contract.ContractStatus;
import techcontract.contract.ContractUse;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.rules.Certainty;
import techcontract.rules.Consequence;
import techcontract.rules.FactRule;
import techcontract.rules.Provenance;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The book of what was performed (履行台账): records are added and reversed, never changed, never deleted. */
public final class PerformanceBook {
    private static final String INCOME_RULE = "V4";
    // 技术开发、转让、许可
    private static final Set<String> SUPPORTED = Set.of("1", "2", "3");

    private final Database database;
    private final ContractRegister register;
    private final ContractLedger ledger;
    private final Clock clock;

    public PerformanceBook(Database database, ContractRegister register, ContractLedger ledger, Clock clock) {
        this.database = database;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How far a contract is performed, by the amounts it is registered with. */
    public PerformanceSheet sheet(long contractId) {
        Contract contract = register.open(contractId);
        return database.read(session -> sheet(contract, session));
    }

    /**
     * Files one thing performed.
     *
     * @throws Refused when the contract is not registered, when something entered is wrong, when the invoice stands in
     * the book already, or when the income exceeds the recognised 技术交易额
     */
    public PerformanceSheet add(Actor actor, long contractId, PerformanceEntry entry) {
        return database.write(actor, "performance.add", writing -> {
            Contract contract = registered(contractId);
            LocalDate today = LocalDate.now(clock);
            entry.problems(contract.typed().term().signed().orElse(LocalDate.MIN), today).refuseErrors();
            StatelessSession session = writing.session();
            refuseKnownInvoice(entry, session);
            PerformanceSheet before = sheet(contract, session);
            if (!before.allows(entry) && !mayExceed(contract, entry)) {
                throw Refused.because("performance.income-exceeds",
                        before.sum(PerformanceKind.INCOME).plus(entry.amount()), before.technologyAmount(),
                        before.ruling());
            }
            PerformanceRecord performed = new PerformanceRecord(contractId, entry, actor, clock.instant());
            session.insert(performed);
            trace(writing, performed);
            return sheet(contract, session);
        });
    }

    // More income is a matter of a change first, unless the rule book is content with a written reason.
    private boolean mayExceed(Contract contract, PerformanceEntry entry) {
        Optional<Consequence.Outcome> outcome = register.rulesOf(contract)
                .fact(INCOME_RULE)
                .map(rule -> rule.failing().outcome());
        return outcome.filter(one -> one == Consequence.Outcome.HINT).isPresent()
                || (outcome.filter(one -> one == Consequence.Outcome.ASK).isPresent() && !entry.note().isBlank());
    }

    private Contract registered(long contractId) {
        Contract contract = register.open(contractId);
        if (!contract.status().isRegistered() || contract.versionOf().isPresent()) {
            throw Refused.because("performance.not-registered", contract.status().label());
        }
        return contract;
    }

    private void refuseKnownInvoice(PerformanceEntry entry, StatelessSession session) {
        if (entry.kind() != PerformanceKind.INVOICE) {
            return;
        }
        session.createSelectionQuery("from PerformanceRecord p where p.invoiceInUse = :number", PerformanceRecord.class)
                .setParameter("number", entry.documentNumber())
                .uniqueResultOptional()
                .ifPresent(known -> {
                    Contract other = register.open(known.contractId());
                    throw Refused.because("performance.invoice-known", entry.documentNumber(), known.happenedOn(),
                            other.registrationNumber().orElse(""), other.typed().subject().projectName());
                });
    }

    /**
     * 冲销: files the opposite of a wrong record.
     *
     * @param reason why, in words
     * @throws Refused without a reason, or when the record is a reversal or was reversed before
     */
    public PerformanceSheet reverse(Actor actor, long recordId, String reason) {
        if (reason.isBlank()) {
            throw Refused.because("performance.reverse-reason");
        }
        return database.write(actor, "performance.reverse", writing -> {
            StatelessSession session = writing.session();
            PerformanceRecord wrong = Optional.ofNullable(session.get(PerformanceRecord.class, recordId))
                    .orElseThrow(() -> Refused.because("performance.unknown"));
            Contract contract = register.open(wrong.contractId());
            if (wrong.reverses().isPresent() || sheet(contract, session).isReversed(wrong)) {
                throw Refused.because("performance.reversed-before");
            }
            PerformanceRecord reversal = wrong.reversal(reason.strip(), actor, clock.instant());
            session.update(wrong);
            session.insert(reversal);
            trace(writing, reversal);
            return sheet(contract, session);
        });
    }

    private static void trace(Writing writing, PerformanceRecord performed) {
        writing.trace("contract " + performed.contractId(), "%s %s %s %s %s".formatted(performed.kind(),
                performed.happenedOn(), performed.amount().yuan(), performed.documentNumber(), performed.note()));
    }

    private PerformanceSheet sheet(Contract contract, StatelessSession session) {
        Contract standing = standing(contract);
        List<PerformanceRecord> records = session
                .createSelectionQuery("from PerformanceRecord p where p.contractId = :id", PerformanceRecord.class)
                .setParameter("id", contract.id())
                .getResultList();
        return new PerformanceSheet(standing.typed().price().amount().orElse(Money.ZERO),
                standing.technologyAmount().orElse(Money.ZERO), records, ruling(contract));
    }

    // While a change is handled, the version registered before it goes on standing.
    private Contract standing(Contract contract) {
        return contract.status() != ContractStatus.CHANGING
                ? contract
                : register.after()
                        .formerVersions(contract.id())
                        .stream()
                        .filter(version -> version.status() == ContractStatus.REGISTERED)
                        .findFirst()
                        .orElse(contract);
    }

    private Provenance ruling(Contract contract) {
        return register.rulesOf(contract)
                .fact(INCOME_RULE)
                .map(FactRule::provenance)
                .orElse(new Provenance(INCOME_RULE, Certainty.UNCORROBORATED, ""));
    }

    /** What was performed in each year over the whole ledger, newest first (年度合计). */
    public List<YearSum> years() {
        Map<Integer, YearSum> years = new TreeMap<>(Comparator.reverseOrder());
        List<Object[]> sums = database.read(session -> session.createSelectionQuery("""
                select year(p.happenedOn), p.kind, sum(cast(p.amount as BigDecimal))
                from PerformanceRecord p group by year(p.happenedOn), p.kind""", Object[].class).getResultList());
        for (Object[] sum : sums) {
            Integer year = (Integer) sum[0];
            years.put(year, years.getOrDefault(year, YearSum.none(year))
                    .plus((PerformanceKind) sum[1], new Money((BigDecimal) sum[2])));
        }
        return List.copyOf(years.values());
    }

    /** Whether a contract belongs to a registered development, transfer or licence of the same parties (配套合同). */
    public boolean isLinked(Contract contract) {
        ContractDraft draft = contract.typed();
        String underlying = draft.circumstances().underlyingNumber();
        if (underlying.isBlank()) {
            return false;
        }
        Set<String> parties = Stream.of(draft.seller().name(), draft.buyer().name())
                .collect(Collectors.toSet());
        return ledger.withNumber(underlying)
                .filter(row -> row.status().isRegistered())
                .filter(row -> SUPPORTED.contains(row.typeKey().substring(0, 1)))
                .filter(row -> parties.equals(Stream.of(row.sellerName(), row.buyerName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())))
                .isPresent();
    }

    /** Why a contract stays of which something was performed (有履行记录). */
    public static ContractUse use() {
        return ContractUse.of(PerformanceRecord.class, "performance.used");
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(PerformanceRecord.class);
    }
}
