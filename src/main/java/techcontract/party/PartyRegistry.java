package techcontract.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The registry of sellers, buyers and agents (当事人库): one firm once, every edition of it kept. */
public final class PartyRegistry {
    /** What the index was made from: the last edition, and what else gives names to parties. */
    private record Stamp(long record, String names) {}

    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final PartyIndex index = new PartyIndex();
    private Stamp stamp = new Stamp(0, "none");

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
        database.read(session -> {
            refresh(session);
            return true;
        });
        return index.find(text, limit);
    }

    /**
     * The parties whose name sounds like the letters typed (拼音匹配), by their numbers; none where it is not letters
     * alone.
     *
     * @param limit how many at most, the best first
     */
    public List<Long> sounding(String typed, int limit) {
        return Pinyin.letters(typed).isEmpty()
                ? List.of()
                : find(typed, limit).stream().map(PartyRecord::partyId).toList();
    }

    // An edition is never changed, so only those after the last one are read.
    private void refresh(StatelessSession session) {
        Stamp now = stamp(session);
        if (now.equals(stamp)) {
            return;
        }
        boolean anew = !now.names().equals(stamp.names());
        if (anew) {
            index.clear();
        }
        long after = anew ? 0 : stamp.record();
        Set<Long> changed = session.createSelectionQuery(
                "select distinct partyId from PartyRecord where id > :after", Long.class)
                .setParameter("after", after)
                .getResultStream()
                .collect(Collectors.toSet());
        Map<Long, Set<String>> names = names(session, changed, anew);
        session.createSelectionQuery("from PartyRecord where newest and (:anew = true or partyId in (:changed))",
                PartyRecord.class)
                .setParameter("anew", anew)
                .setParameterList("changed", anew ? Set.of(0L) : changed)
                .getResultStream()
                .forEach(party -> index.put(party, names.getOrDefault(party.partyId(), Set.of())));
        stamp = now;
    }

    private static Stamp stamp(StatelessSession session) {
        Object[] found = session.createSelectionQuery("""
                select coalesce((select max(r.id) from PartyRecord r), 0),
                    coalesce((select max(a.id) from PartyAlias a), 0), (select count(a) from PartyAlias a),
                    (select count(m) from PartyMerge m), (select count(m.undoneAt) from PartyMerge m)""",
                Object[].class).getSingleResult();
        return new Stamp((Long) found[0], Arrays.asList(found).subList(1, found.length).toString());
    }

    // All names but the present one, of those parties or of all.
    private static Map<Long, Set<String>> names(StatelessSession session, Collection<Long> parties, boolean all) {
        Map<Long, Set<String>> names = new HashMap<>();
        for (String query : List.of(
                "select partyId, particulars.name from PartyRecord where (:all = true or partyId in (:parties))",
                "select partyId, alias from PartyAlias where (:all = true or partyId in (:parties))")) {
            session.createSelectionQuery(query, Object[].class)
                    .setParameter("all", all)
                    .setParameterList("parties", all ? Set.of(0L) : parties)
                    .getResultStream()
                    .forEach(row -> names.computeIfAbsent((Long) row[0], _ -> new LinkedHashSet<>())
                            .add((String) row[1]));
        }
        return names;
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
