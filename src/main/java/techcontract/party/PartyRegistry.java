package techcontract.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The registry of sellers, buyers and agents (当事人库): one firm once, every edition of it kept. */
public final class PartyRegistry {
    /** What the index was made from: the last edition, how many there are, and what else gives names to parties. */
    private record Stamp(long record, long count, String names) {}

    /** What is gathered of one party for the index. */
    private static final class Known {
        private final List<String> names = new ArrayList<>();
        private final List<Long> editions = new ArrayList<>();
        private long record;
        private String code = "";
    }

    private static final int SUGGESTIONS = 8;
    private static final int AT_ONCE = 100;
    private static final String EDITIONS = """
            select id, partyId, newest, particulars.name, particulars.creditCode from PartyRecord""";
    private static final String ALIASES = "select partyId, alias from PartyAlias";
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final PartyIndex index = new PartyIndex();
    private Stamp stamp = new Stamp(0, 0, "none");

    public PartyRegistry(Database database) {
        this.database = database;
    }

    /**
     * Up to eight parties a text stands for: part of the name, of a former name or alias, of the credit code, or the
     * sound of the name in letters.
     */
    public List<PartyRecord> suggest(String text) {
        return find(text, SUGGESTIONS);
    }

    /** The parties a text stands for, best first; for an empty text all. */
    public synchronized List<PartyRecord> find(String text, int limit) {
        return database.read(session -> {
            refresh(session);
            return records(session, index.find(text, limit).stream().map(PartyIndex.Entry::record).toList());
        });
    }

    // The embedded database compares every row with every number of a long list.
    private static List<PartyRecord> records(StatelessSession session, List<Long> ids) {
        Map<Long, PartyRecord> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            session.createSelectionQuery("from PartyRecord where id in (:ids)", PartyRecord.class)
                    .setParameterList("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .getResultStream()
                    .forEach(record -> found.put(record.id(), record));
        }
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    /**
     * The editions of every party a text is part of a name, an alias, the code or the sound of (当事人匹配), by their
     * numbers.
     */
    public synchronized BitSet calledLike(String text) {
        return database.read(session -> {
            refresh(session);
            return index.editions(text);
        });
    }

    // An edition is never changed, so only those after the last one are read.
    private void refresh(StatelessSession session) {
        Stamp now = stamp(session);
        if (now.equals(stamp)) {
            return;
        }
        // An edition another PC numbered before and committed after the last one seen leaves the count short.
        boolean anew = !now.names().equals(stamp.names()) || now.count() != stamp.count() + after(session, stamp);
        if (anew) {
            index.clear();
        }
        Set<Long> changed = anew ? Set.of() : changedAfter(session, stamp.record());
        Map<Long, Known> parties = new HashMap<>();
        for (Object[] row : rows(session, EDITIONS, anew, changed)) {
            Known known = parties.computeIfAbsent((Long) row[1], _ -> new Known());
            boolean newest = (Boolean) row[2];
            known.editions.add((Long) row[0]);
            known.names.add(newest ? 0 : known.names.size(), (String) row[3]);
            if (newest) {
                known.record = (Long) row[0];
                known.code = (String) row[4];
            }
        }
        for (Object[] row : rows(session, ALIASES, anew, changed)) {
            parties.computeIfAbsent((Long) row[0], _ -> new Known()).names.add((String) row[1]);
        }
        parties.forEach((party, known) -> index.put(party, known.record, known.code, known.names,
                known.editions));
        stamp = now;
    }

    private static long after(StatelessSession session, Stamp known) {
        return session.createSelectionQuery("select count(r) from PartyRecord r where r.id > :last", Long.class)
                .setParameter("last", known.record())
                .getSingleResult();
    }

    private static Set<Long> changedAfter(StatelessSession session, long record) {
        return session.createSelectionQuery("select distinct partyId from PartyRecord where id > :after", Long.class)
                .setParameter("after", record)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static List<Object[]> rows(StatelessSession session, String select, boolean all, Set<Long> parties) {
        if (all) {
            return session.createSelectionQuery(select, Object[].class).getResultList();
        }
        return session.createSelectionQuery(select + " where partyId in (:parties)", Object[].class)
                .setParameterList("parties", parties)
                .getResultList();
    }

    private static Stamp stamp(StatelessSession session) {
        Object[] found = session.createSelectionQuery("""
                select coalesce((select max(r.id) from PartyRecord r), 0), (select count(r) from PartyRecord r),
                    coalesce((select max(a.id) from PartyAlias a), 0), (select count(a) from PartyAlias a),
                    (select count(m) from PartyMerge m), (select count(m.undoneAt) from PartyMerge m)""",
                Object[].class).getSingleResult();
        return new Stamp((Long) found[0], (Long) found[1],
                Arrays.asList(found).subList(2, found.length).toString());
    }

    /** Every edition of a party (历次信息), the newest first. */
    public List<PartyRecord> editions(long partyId) {
        return database.read(session -> session
                .createSelectionQuery("from PartyRecord where partyId = :party order by edition desc",
                        PartyRecord.class)
                .setParameter("party", partyId)
                .getResultList());
    }

    /** The other names a party is known by (别名). */
    public List<PartyAlias> aliases(long partyId) {
        return database.read(session -> session
                .createSelectionQuery("from PartyAlias where partyId = :party order by alias", PartyAlias.class)
                .setParameter("party", partyId)
                .getResultList());
    }

    /**
     * Adds a name a party is known by.
     *
     * @throws Refused when it is blank, too long, or known already
     */
    public void addAlias(Actor actor, PartyRecord party, String alias) {
        String name = alias.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.because("party.alias.length", LONGEST_NAME);
        }
        database.write(actor, "party.alias", writing -> {
            boolean known = aliases(writing, party.partyId()).contains(name) || party.particulars().name().equals(name);
            if (known) {
                throw Refused.because("party.alias.known", name);
            }
            writing.session().insert(new PartyAlias(party.partyId(), name));
            writing.trace(subject(party.partyId()), "+ " + name);
            return true;
        });
    }

    private static List<String> aliases(Writing writing, long partyId) {
        return writing.session()
                .createSelectionQuery("select alias from PartyAlias where partyId = :party", String.class)
                .setParameter("party", partyId)
                .getResultList();
    }

    /** Takes a name away that was added. */
    public void removeAlias(Actor actor, PartyAlias alias) {
        database.write(actor, "party.alias", writing -> {
            writing.session().delete(alias);
            writing.trace(subject(alias.partyId()), "- " + alias.alias());
            return true;
        });
    }

    /** What a firm is and was recognised as (企业资质), the last first. */
    public List<EnterpriseTitle> titles(long partyId) {
        return database.read(session -> session
                .createSelectionQuery("from EnterpriseTitle where partyId = :party order by validFrom desc, id desc",
                        EnterpriseTitle.class)
                .setParameter("party", partyId)
                .getResultList());
    }

    /** The titles whose last day lies between two days, both included, the first to end first (到期名单). */
    public List<EnterpriseTitle> endingBetween(LocalDate first, LocalDate last) {
        return database.read(session -> session
                .createSelectionQuery(
                        "from EnterpriseTitle where validUntil between :first and :last order by validUntil, id",
                        EnterpriseTitle.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    /** How many firms hold a title of each kind on a day (有效企业数); a firm with two certificates counts once. */
    public Map<TitleKind, Long> holdersOn(LocalDate day) {
        return database.read(session -> session.createSelectionQuery("""
                select kind, count(distinct partyId) from EnterpriseTitle
                where validFrom <= :day and validUntil >= :day group by kind""", Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (TitleKind) row[0], row -> (Long) row[1])));
    }

    /**
     * Records that a firm was recognised.
     *
     * @throws Refused when the last day lies before the first, or the same kind is recorded for some of these days
     */
    public void addTitle(Actor actor, long partyId, TitleKind kind, String certificate, LocalDate from,
            LocalDate until) {
        if (until.isBefore(from)) {
            throw Refused.because("party.title.days", from, until);
        }
        boolean overlaps = titles(partyId).stream()
                .anyMatch(one -> one.kind() == kind && !from.isAfter(one.validUntil())
                        && !until.isBefore(one.validFrom()));
        if (overlaps) {
            throw Refused.because("party.title.overlaps", kind.label());
        }
        database.write(actor, "party.title", writing -> {
            writing.session().insert(new EnterpriseTitle(partyId, kind, certificate.strip(), from, until));
            writing.trace(subject(partyId), "+ " + kind + " " + certificate.strip() + " " + from + ".." + until);
            return true;
        });
    }

    /** Takes back a title recorded by mistake. */
    public void removeTitle(Actor actor, EnterpriseTitle title) {
        database.write(actor, "party.title", writing -> {
            writing.session().delete(title);
            writing.trace(subject(title.partyId()), "- " + title.kind() + " " + title.validFrom() + ".."
                    + title.validUntil());
            return true;
        });
    }

    static String subject(long partyId) {
        return "party " + partyId;
    }

    /** The registry as one transaction works with it. */
    public PartyBook book(Writing writing) {
        return new PartyBook(writing.session());
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(PartyRecord.class, PartyAlias.class, EnterpriseTitle.class, PartyMerge.class, MergedRow.class);
    }
}
