package techcontract.browse;

import java.util.List;
import java.util.Optional;
import techcontract.kernel.Actor;
import techcontract.kernel.Refused;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The views of the ledger (视图): those the bureau saved under a name, and the columns each person left. */
public final class LedgerViews {
    private static final int LONGEST_NAME = 30;
    private static final String BUREAU = "";

    private final Database database;
    private final GridColumns columns;

    public LedgerViews(Database database, GridColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** The names of the bureau's views, in their order. */
    public List<String> names() {
        return database.read(session -> session
                .createSelectionQuery("select v.name from SavedView v where v.person = '' order by v.name",
                        String.class)
                .getResultList());
    }

    /** The bureau's view of that name. */
    public Optional<View> named(String name) {
        return find(BUREAU, name);
    }

    /** The columns a person left the ledger with. */
    public Optional<View> leftBy(Actor person) {
        return find(person.name(), "").filter(view -> !view.columns().isEmpty());
    }

    private Optional<View> find(String person, String name) {
        return database.read(session -> session
                .createSelectionQuery("from SavedView v where v.person = :person and v.name = :name", SavedView.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .uniqueResultOptional()).map(saved -> View.read(saved.content(), columns));
    }

    /** Keeps the columns a person leaves the ledger with. */
    public void leave(Actor person, View view) {
        database.write(person, "browse.leave", writing -> {
            replace(writing, person.name(), "", view.columnsOnly());
            return true;
        });
    }

    /**
     * Saves a view for everybody in the bureau, in place of one of that name.
     *
     * @throws Refused without a name, or with one longer than 30 characters
     */
    public void save(Actor actor, String name, View view) {
        String plain = checked(name);
        database.write(actor, "browse.save-view", writing -> {
            replace(writing, BUREAU, plain, view);
            writing.trace("view " + plain, view.written());
            return true;
        });
    }

    /**
     * Gives a view another name.
     *
     * @throws Refused without a name, with a long one, or when another view has it
     */
    public void rename(Actor actor, String before, String name) {
        String plain = checked(name);
        if (!plain.equals(before) && names().contains(plain)) {
            throw Refused.because("browse.view.taken", plain);
        }
        database.write(actor, "browse.rename-view", writing -> {
            writing.session()
                    .createMutationQuery("update SavedView set name = :name where person = '' and name = :before")
                    .setParameter("name", plain)
                    .setParameter("before", before)
                    .executeUpdate();
            writing.trace("view " + before, before + " → " + plain);
            return true;
        });
    }

    /** Removes a view; the contracts stay as they are. */
    public void delete(Actor actor, String name) {
        database.write(actor, "browse.delete-view", writing -> {
            remove(writing, BUREAU, name);
            writing.trace("view " + name, "");
            return true;
        });
    }

    private static String checked(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            throw Refused.because("browse.view.no-name");
        }
        if (plain.length() > LONGEST_NAME) {
            throw Refused.because("browse.view.long-name", LONGEST_NAME, plain.length());
        }
        return plain;
    }

    private static void replace(Writing writing, String person, String name, View view) {
        remove(writing, person, name);
        writing.session().insert(new SavedView(person, name, view.written()));
    }

    private static void remove(Writing writing, String person, String name) {
        writing.session()
                .createMutationQuery("delete SavedView where person = :person and name = :name")
                .setParameter("person", person)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(SavedView.class, SavedColumn.class, CustomValue.class);
    }
}
