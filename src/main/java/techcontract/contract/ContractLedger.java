package techcontract.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.codes.CodeTables;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.party.PartyRegistry;
import techcontract.storage.Database;

/** The ledger of contracts (合同台账), read only: searching, what waits at the desk, and what statistics count. */
public final class ContractLedger {
    private static final String ROW = """
            select new techcontract.contract.ContractRow(c.id, c.status, c.registrationNumber, c.subject.projectName,
                c.subject.appliedTypeKey, c.decidedTypeKey, s.particulars.name, b.particulars.name,
                c.price.contractAmount, coalesce(c.decidedTechnologyAmount, c.technologyAmount), c.term.signedOn,
                c.acceptedOn, c.registeredOn, c.acceptanceNumber, c.correctionAskedOn,
                c.disputed, c.rulePack)
            from Contract c left join c.seller s left join c.buyer b""";

    private static final Set<ContractStep> TOUCH_WHAT_IS_COUNTED = EnumSet.of(ContractStep.REGISTER,
            ContractStep.IMPORT, ContractStep.REGISTER_CHANGE, ContractStep.CANCEL, ContractStep.REVOKE);

    private static final int FEW_DAYS = 31;

    private final Database database;
    private final LedgerIndex index;
    private final CodeTables codes;

    public ContractLedger(Database database, PartyRegistry parties, CodeTables codes) {
        this.database = database;
        this.index = new LedgerIndex(database, parties);
        this.codes = codes;
    }

    /**
     * The newest contracts a search finds, with the count and sums of all it finds.
     *
     * @param limit how many rows at most
     */
    public LedgerPage search(ContractSearch search, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        LedgerKeys found = new LedgerKeys(0);
        each(search.text(), "select c.id, c.price.contractAmount, "
                + "coalesce(c.decidedTechnologyAmount, c.technologyAmount) from Contract c" + where(search, parameters),
                parameters, Progress.NONE, one -> found.add((Long) one[0], (Money) one[1], (Money) one[2]));
        LedgerSums sums = found.sums();
        return new LedgerPage(rows(found.backwards().ids(0, limit)), sums.count(), sums.contractAmount(),
                sums.technologyAmount());
    }

    private List<ContractRow> rows(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(session -> session
                        .createSelectionQuery(ROW + " where c.id in :ids order by c.id desc", ContractRow.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /**
     * The contracts some words are found in, the newest first, from memory; all of them where there are no words.
     *
     * @throws techcontract.kernel.Cancelled when nobody waits for it any more
     */
    public LedgerKeys find(String words, Progress progress) {
        return index.find(words, progress);
    }

    /**
     * Hands over something of every contract some words are found in, in the order of their ids.
     *
     * @param words empty for all
     * @param statement selects the id first, from contracts {@code c}, up to and with its conditions, one at least
     * @throws techcontract.kernel.Cancelled when nobody waits for it any more
     */
    public void each(String words, String statement, Map<String, Object> parameters, Progress progress,
            Consumer<Object[]> taker) {
        LedgerScan scan = new LedgerScan(database, statement, parameters, progress, taker);
        if (words.isBlank()) {
            scan.all();
        } else {
            scan.among(index.find(words, progress));
        }
    }

    /** The contract registered under a number. */
    public Optional<ContractRow> withNumber(String number) {
        return database.read(session -> session
                .createSelectionQuery(ROW + " where c.versionOf is null and c.registrationNumber = :number",
                        ContractRow.class)
                .setParameter("number", number)
                .uniqueResultOptional());
    }

    private String where(ContractSearch search, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("c.versionOf is null"));
        search.status().ifPresent(status -> {
            conditions.add("c.status = :status");
            parameters.put("status", status);
        });
        search.typeKey().ifPresent(type -> {
            conditions.add(
                    "(c.decidedTypeKey in :types or c.decidedTypeKey = '' and c.subject.appliedTypeKey in :types)");
            List<String> types = new ArrayList<>(List.of(type));
            codes.of(CodeTable.CONTRACT_TYPE).childrenOf(type).forEach(child -> types.add(child.key()));
            parameters.put("types", types);
        });
        search.year().ifPresent(year -> {
            conditions.add("c.registeredOn between :from and :to");
            parameters.put("from", year.firstDay());
            parameters.put("to", year.lastDay());
        });
        return " where " + String.join(" and ", conditions);
    }

    /** Everything whose next step is the desk's, oldest first: the work that waits. */
    public List<ContractRow> waiting() {
        List<ContractStatus> open = Stream.of(ContractStatus.values())
                .filter(status -> !status.isFinal() && status != ContractStatus.REGISTERED
                        && status != ContractStatus.REFUSED)
                .toList();
        return database.read(session -> session
                .createSelectionQuery(ROW + " where c.versionOf is null and c.status in (:open) order by c.id",
                        ContractRow.class)
                .setParameterList("open", open)
                .getResultList());
    }

    /** How many contracts each party is seller or buyer of (当事人合同数), by the party's number. */
    public Map<Long, Long> countByParty() {
        return database.read(session -> {
            Map<Long, Long> counted = new HashMap<>();
            for (String query : List.of(
                    "select s.partyId, count(c) from Contract c join c.seller s where c.versionOf is null group by s.partyId",
                    """
                            select b.partyId, count(c) from Contract c join c.buyer b left join c.seller s
                            where c.versionOf is null and (s.id is null or s.partyId <> b.partyId) group by b.partyId""")) {
                session.createSelectionQuery(query, Object[].class)
                        .getResultStream()
                        .forEach(row -> counted.merge((Long) row[0], (Long) row[1], Long::sum));
            }
            return counted;
        });
    }

    /** The contracts registered last, newest first. */
    public List<ContractRow> lastRegistered(int limit) {
        return database.read(session -> {
            @Nullable
            LocalDate last = session.createSelectionQuery("select max(c.registeredOn) from Contract c", LocalDate.class)
                    .getSingleResultOrNull();
            if (last == null) {
                return List.of();
            }
            // The last days first: the database would put the whole ledger in order for ten rows of it.
            List<ContractRow> found = registeredFrom(session, last.minusDays(FEW_DAYS), limit);
            return found.size() < limit ? registeredFrom(session, LocalDate.EPOCH, limit) : found;
        });
    }

    private static List<ContractRow> registeredFrom(StatelessSession session, LocalDate first, int limit) {
        return session.createSelectionQuery(ROW + """
                 where c.versionOf is null and c.status = :registered and c.registeredOn >= :first
                order by c.registeredOn desc, c.id desc""", ContractRow.class)
                .setParameter("registered", ContractStatus.REGISTERED)
                .setParameter("first", first)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether there is no contract at all. */
    public boolean isEmpty() {
        return database.read(session -> session.createSelectionQuery("select c.id from Contract c", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** The years that have registered contracts, newest first. */
    public List<ReportYear> years() {
        return database.read(session -> session
                .createSelectionQuery(
                        "select distinct year(c.registeredOn) from Contract c where c.registeredOn is not null",
                        Integer.class)
                .getResultStream()
                .map(ReportYear::new)
                .sorted((one, other) -> other.compareTo(one))
                .toList());
    }

    /** Every contract an import could meet again. */
    public List<KnownContract> known() {
        return database.read(session -> session.createSelectionQuery("""
                select new techcontract.contract.KnownContract(c.registrationNumber, c.subject.projectName,
                    coalesce(s.particulars.name, ''), coalesce(b.particulars.name, ''), c.term.signedOn,
                    c.price.contractAmount, coalesce(c.decidedTechnologyAmount, c.technologyAmount), c.registeredOn)
                from Contract c left join c.seller s left join c.buyer b where c.versionOf is null""",
                KnownContract.class).getResultList());
    }

    /** Counts contracts; everything asked of the counting is as of one moment. */
    public <T> T count(Function<Counting, T> work) {
        return database.read(session -> work.apply(new Counting(session)));
    }

    /** One moment of the ledger, as statistics see it: registered contracts only (计入统计). */
    public static final class Counting {
        private final StatelessSession session;
        private final CountedReader reader;

        private Counting(StatelessSession session) {
            this.session = session;
            this.reader = new CountedReader(session);
        }

        /** Hands over every contract registered in a span of days, in the order of numbers. */
        public void each(LocalDate from, LocalDate to, Consumer<CountedContract> taker) {
            reader.each(from, to, taker);
        }

        /** Hands over every contract registered in a span of days, in any order: what only counts takes less time. */
        public void inAnyOrder(LocalDate from, LocalDate to, Consumer<CountedContract> taker) {
            reader.inAnyOrder(from, to, taker);
        }

        /**
         * How contracts stand now, by their numbers; numbers nobody has are left out.
         *
         * @param numbers at most a thousand
         */
        public Map<String, ContractStanding> standing(Collection<String> numbers) {
            Map<String, ContractStanding> standing = new HashMap<>();
            session.createSelectionQuery("""
                    select new techcontract.contract.ContractStanding(c.registrationNumber, c.status, e.step,
                        e.happenedOn, e.note, e.document)
                    from Contract c, ContractEvent e
                    where e.contractId = c.id and c.versionOf is null and c.registrationNumber in :numbers
                        and e.step in :steps order by e.id""", ContractStanding.class)
                    .setParameter("numbers", numbers)
                    .setParameter("steps", TOUCH_WHAT_IS_COUNTED)
                    .getResultList()
                    .forEach(one -> standing.put(one.registrationNumber(), one));
            return standing;
        }

        /** What counts of a contract: itself, or the registered version while a change is under way or kept apart. */
        public Optional<CountedContract> counted(long id) {
            List<Long> ids = session
                    .createSelectionQuery(
                            "select c.id from Contract c where c.counted and (c.id = :id or c.versionOf = :id)",
                            Long.class)
                    .setParameter("id", id)
                    .getResultList();
            return new CountedReader(session).of(ids).stream().findFirst();
        }

        /** Hands over what steps taken in a span of days did to contracts whose year stays as reported. */
        public void adjustments(LocalDate from, LocalDate to, Consumer<Adjustment> taker) {
            new AdjustmentReader(session).each(from, to, taker);
        }

        /** What later years did to one contract whose year stays as reported, oldest first. */
        public List<Adjustment> adjustmentsOf(long id) {
            return new AdjustmentReader(session).ofContract(id);
        }

        /** What the database itself counts and sums over a span of days. */
        public CountedTotal total(LocalDate from, LocalDate to) {
            Object[] sums = session.createSelectionQuery("""
                    select count(*), coalesce(sum(cast(c.price.contractAmount as BigDecimal)), 0),
                        coalesce(sum(cast(c.decidedTechnologyAmount as BigDecimal)), 0)
                    from Contract c where c.counted and c.registeredOn between :from and :to""",
                    Object[].class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getSingleResult();
            return new CountedTotal((Long) sums[0], new Money((BigDecimal) sums[1]), new Money((BigDecimal) sums[2]));
        }
    }
}
