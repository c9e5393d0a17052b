package techcontract.party;

import java.util.List;
import techcontract.storage.Containing;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The registry of sellers, buyers and agents (当事人库): one firm once, every edition of it kept. */
public final class PartyRegistry {
    private static final int SUGGESTIONS = 8;

    private final Database database;

    public PartyRegistry(Database database) {
        this.database = database;
    }

    /** Up to eight parties whose name or credit code holds the text, newest editions only. */
    public List<PartyRecord> suggest(String text) {
        String pattern = Containing.text(text);
        return database.read(session -> session.createSelectionQuery("""
                from PartyRecord where newest
                    and (particulars.name like :pattern escape '!' or particulars.creditCode like :pattern escape '!')
                order by particulars.name, id""", PartyRecord.class)
                .setParameter("pattern", pattern)
                .setMaxResults(SUGGESTIONS)
                .getResultList());
    }

    /** The registry as one transaction works with it. */
    public PartyBook book(Writing writing) {
        return new PartyBook(writing.session());
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(PartyRecord.class);
    }
}
