package techcontract.bureau;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.kernel.Text;
import techcontract.storage.Database;

/** The bureau's settings (机构设置), kept in the database. */
public final class BureauSettings {
    private static final String PERSON = "bureau.person.";
    private static final String YEAR = "bureau.year.";
    private static final String TARGET = ".target";
    private static final String GDP = ".gdp";

    private final Database database;
    private volatile Bureau bureau;
    private volatile String atDesk;

    private BureauSettings(Database database, Bureau bureau, String atDesk) {
        this.database = database;
        this.bureau = bureau;
        this.atDesk = atDesk;
    }

    public static BureauSettings load(Database database) {
        Map<String, String> stored = database.read(session -> session
                .createSelectionQuery("from Setting", Setting.class)
                .getResultStream()
                .collect(Collectors.toMap(Setting::name, Setting::content)));
        Bureau first = Bureau.FIRST;
        return new BureauSettings(database, new Bureau(stored.getOrDefault("bureau.name", first.name()),
                stored.getOrDefault("bureau.region", first.regionKey()),
                stored.getOrDefault("bureau.point-code", first.pointCode()),
                stored.getOrDefault("bureau.number-pattern", first.numberPattern()),
                people(stored), years(stored)),
                stored.getOrDefault("bureau.at-desk", ""));
    }

    // Folders of the first version name one registrar and nobody else, later ones perhaps no administrator: the first one
    // is it then.
    private static List<Actor> people(Map<String, String> stored) {
        List<Actor> people = new ArrayList<>();
        for (int place = 1; stored.containsKey(PERSON + place); place++) {
            String[] roleAndName = Objects.requireNonNull(stored.get(PERSON + place)).split(" ", 2);
            people.add(new Actor(roleAndName[1], Role.valueOf(roleAndName[0])));
        }
        if (people.isEmpty()) {
            people.addAll(Optional.ofNullable(stored.get("bureau.registrar"))
                    .map(name -> List.of(new Actor(name)))
                    .orElse(Bureau.FIRST.people()));
        }
        if (people.stream().noneMatch(person -> person.role() == Role.ADMINISTRATOR)) {
            people.set(0, new Actor(people.getFirst().name(), Role.ADMINISTRATOR));
        }
        return List.copyOf(people);
    }

    // One setting for each of a year's numbers: bureau.year.2025.target, bureau.year.2025.gdp.
    private static List<BureauYear> years(Map<String, String> stored) {
        TreeSet<ReportYear> known = new TreeSet<>(Comparator.reverseOrder());
        stored.keySet()
                .stream()
                .filter(name -> name.startsWith(YEAR))
                .map(name -> name.substring(YEAR.length(), name.lastIndexOf('.')))
                .forEach(year -> known.add(new ReportYear(Integer.parseInt(year))));
        return known.stream()
                .map(year -> new BureauYear(year, money(stored, YEAR + year + TARGET),
                        money(stored, YEAR + year + GDP)))
                .toList();
    }

    private static Optional<Money> money(Map<String, String> stored, String name) {
        return Optional.ofNullable(stored.get(name)).map(Money::ofYuan);
    }

    public Bureau bureau() {
        return bureau;
    }

    /** Who works at the desk (人员). */
    public List<Actor> people() {
        return bureau.people();
    }

    /** Who sits at this desk now (当前经办人): the one who sat down last, or the first of the people. */
    public Actor actor() {
        return people().stream()
                .filter(person -> person.name().equals(atDesk))
                .findFirst()
                .or(() -> people().stream().findFirst())
                .orElseThrow();
    }

    /**
     * Lets one of the bureau's people sit down at the desk (换人); remembered until the next one does.
     *
     * @throws Refused when nobody of that name works here
     */
    public Actor sitDown(String name) {
        Actor person = people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because("bureau.person-unknown", name));
        Actor before = actor();
        database.write(person, "bureau.sit-down", writing -> {
            writing.session().upsert(new Setting("bureau.at-desk", name));
            writing.trace("bureau", before.name() + " → " + name);
            return true;
        });
        atDesk = name;
        return person;
    }

    /**
     * Makes sure that who made the folder's first key works here as administrator (首位管理员); a new folder's nameless
     * registrar makes room for them.
     */
    public void found(String name) {
        if (people().stream().anyMatch(person -> person.name().equals(name))) {
            return;
        }
        List<Actor> all = new ArrayList<>(people().equals(Bureau.FIRST.people()) ? List.of() : people());
        Actor founder = new Actor(name, Role.ADMINISTRATOR);
        all.addFirst(founder);
        save(founder, new Bureau(bureau.name(), bureau.regionKey(), bureau.pointCode(), bureau.numberPattern(), all,
                bureau.years()));
    }

    /**
     * Leaves on record that somebody signed in (登录).
     *
     * @param failures wrong passwords before the right one
     */
    public Actor signIn(String name, int failures) {
        Actor person = sitDown(name);
        if (failures > 0) {
            database.write(person, "bureau.sign-in", writing -> {
                writing.trace("bureau", Text.of("bureau.failures", failures));
                return true;
            });
        }
        return person;
    }

    /** Leaves on record that whoever sits at the desk gave somebody a password (设口令). */
    public void passwordGiven(String name) {
        database.write(actor(), "bureau.password-given", writing -> {
            writing.trace("bureau", name);
            return true;
        });
    }

    /**
     * Saves the settings.
     *
     * @throws techcontract.kernel.Refused with the fields that are wrong
     */
    public void save(Bureau changed) {
        save(actor(), changed);
    }

    private void save(Actor actor, Bureau changed) {
        changed.problems().refuseErrors();
        List<Setting> settings = new ArrayList<>(List.of(new Setting("bureau.name", changed.name().strip()),
                new Setting("bureau.region", changed.regionKey()),
                new Setting("bureau.point-code", changed.pointCode()),
                new Setting("bureau.number-pattern", changed.numberPattern().strip())));
        for (int place = 1; place <= changed.people().size(); place++) {
            Actor person = changed.people().get(place - 1);
            settings.add(new Setting(PERSON + place, person.role() + " " + person.name()));
        }
        for (BureauYear one : changed.years()) {
            String year = YEAR + one.year();
            one.target().ifPresent(target -> settings.add(new Setting(year + TARGET, target.yuan().toString())));
            one.gdp().ifPresent(gdp -> settings.add(new Setting(year + GDP, gdp.yuan().toString())));
        }
        database.write(actor, "bureau.save", writing -> {
            writing.session()
                    .createMutationQuery(
                            "delete Setting where name like 'bureau.person.%' or name like 'bureau.year.%'")
                    .executeUpdate();
            settings.forEach(writing.session()::upsert);
            writing.trace("bureau", bureau + " → " + changed);
            return true;
        });
        bureau = changed;
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(Setting.class);
    }
}
