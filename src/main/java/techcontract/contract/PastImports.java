package techcontract.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import techcontract.bureau.Bureau;
import techcontract.bureau.BureauSettings;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.party.PartyRecord;
import techcontract.party.PartyRegistry;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/**
 * The imports of old ledgers so far (历次导入), each undone as a whole as long as nothing has happened to what it brought.
 * The numbers of an old ledger were not given here: they are free again.
 */
public final class PastImports {
    private static final int NAMED = 20;

    private final Database database;
    private final PartyRegistry parties;
    private final BureauSettings settings;
    private final List<ContractUse> uses;
    private final Clock clock;

    /**
     * @param uses what other rooms keep of contracts
     */
    public PastImports(Database database, PartyRegistry parties, BureauSettings settings, List<ContractUse> uses,
            Clock clock) {
        this.database = database;
        this.parties = parties;
        this.settings = settings;
        this.uses = List.copyOf(uses);
        this.clock = clock;
    }

    /** Every import, the last first, those undone too. */
    public List<PastImport> all() {
        return database.read(
                session -> session.createSelectionQuery("from PastImport order by id desc", PastImport.class)
                        .getResultList());
    }

    /**
     * Takes back what an import brought (撤销导入): its contracts, the parties only they needed, the numbers they took.
     *
     * @return the import as undone
     * @throws Refused when it is undone already, or something has happened since to one of its contracts: which and
     * what
     */
    public PastImport undo(Actor actor, PastImport past) {
        return database.write(actor, "contract.import-undone", writing -> {
            StatelessSession session = writing.session();
            PastImport stored = session.get(PastImport.class, past.id());
            if (stored.undone()) {
                throw Refused.because("contract.import.undone", stored.undoneBy());
            }
            refuseUsed(session, stored);
            Map<String, Long> taken = taken(session, stored);
            Stream.concat(ContractStore.KINDS.stream(), Stream.of(ContractEvent.class))
                    .forEach(kind -> delete(session, kind.getSimpleName()
                            + " p where p.contractId in (select c.id from Contract c where c.importId = :import)",
                            stored));
            delete(session, "Contract c where c.importId = :import", stored);
            new ContractStore(session).removed();
            taken.forEach((series, highest) -> fall(session, series, highest));
            stored.undo(actor, clock.instant());
            session.update(stored);
            forgetParties(writing);
            writing.trace("import " + stored.id(), stored.source() + ": " + stored.contracts() + " → 0");
            return stored;
        });
    }

    private void refuseUsed(StatelessSession session, PastImport past) {
        Problems problems = new Problems();
        refuse(session, past, "c.lockVersion <> 0", "contract.import.changed", problems);
        uses.forEach(use -> refuse(session, past, use.condition(), use.reason(), problems));
        problems.refuseErrors();
    }

    private static void refuse(StatelessSession session, PastImport past, String condition, String reason,
            Problems problems) {
        String where = " from Contract c where c.importId = :import and " + condition;
        List<Object[]> named = session
                .createSelectionQuery("select c.registrationNumber, c.subject.projectName" + where + " order by c.id",
                        Object[].class)
                .setParameter("import", past.id())
                .setMaxResults(NAMED)
                .getResultList();
        named.forEach(one -> problems.error("", "contract.import.used", name(one[0], one[1]), Message.of(reason)));
        if (named.size() == NAMED) {
            long all = session.createSelectionQuery("select count(c)" + where, Long.class)
                    .setParameter("import", past.id())
                    .getSingleResult();
            if (all > NAMED) {
                problems.error("", "contract.import.used-more", all - NAMED, Message.of(reason));
            }
        }
    }

    private static String name(@Nullable Object number, Object project) {
        return number == null ? project.toString() : number + " " + project;
    }

    private static void delete(StatelessSession session, String what, PastImport past) {
        session.createMutationQuery("delete " + what).setParameter("import", past.id()).executeUpdate();
    }

    // By the series of numbers, the highest the import brought.
    private Map<String, Long> taken(StatelessSession session, PastImport past) {
        Bureau bureau = settings.bureau();
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        Map<String, Long> highest = new HashMap<>();
        session.createSelectionQuery("""
                select c.registrationNumber, c.registeredOn from Contract c
                where c.importId = :import and c.registrationNumber is not null""", Object[].class)
                .setParameter("import", past.id())
                .getResultStream()
                .forEach(row -> {
                    String series = pattern.series(((LocalDate) row[1]).getYear(), bureau.regionKey(),
                            bureau.pointCode());
                    pattern.serial(series, (String) row[0])
                            .ifPresent(serial -> highest.merge(series, serial, Math::max));
                });
        return highest;
    }

    private void fall(StatelessSession session, String series, long taken) {
        NumberPattern pattern = NumberPattern.of(settings.bureau().numberPattern());
        long remaining = session
                .createSelectionQuery(
                        "select c.registrationNumber from Contract c where c.registrationNumber like :series",
                        String.class)
                .setParameter("series", series + "%")
                .getResultStream()
                .map(number -> pattern.serial(series, number))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        new ContractStore(session).fall(series, taken, remaining);
    }

    // Also those of imports undone before, whose parties another one still needed then.
    private void forgetParties(Writing writing) {
        List<PartyRecord> idle = writing.session().createSelectionQuery("""
                from PartyRecord r where r.importId in (select i.id from PastImport i where i.undoneAt is not null)
                and not exists (select 1 from Contract c where c.seller = r)
                and not exists (select 1 from Contract c where c.buyer = r)
                and not exists (select 1 from Contract c where c.agent = r)
                and not exists (select 1 from FurtherParty p where p.party = r)""", PartyRecord.class).getResultList();
        parties.book(writing).forget(idle);
    }
}
