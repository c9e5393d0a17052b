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

    // Folders of the first version name one registrar and nobody else.
    private static List<Actor> people(Map<String, String> stored) {
        List<Actor> people = new ArrayList<>();
        for (int place = 1; stored.containsKey(PERSON + place); place++) {
            String[] roleAndName = Objects.requireNonNull(stored.get(PERSON + place)).split(" ", 2);
            people.add(new Actor(roleAndName[1], Role.valueOf(roleAndName[0])));
        }
        if (!people.isEmpty()) {
            return List.copyOf(people);
        }
        return Optional.ofNullable(stored.get("bureau.registrar"))
                .map(name -> List.of(new Actor(name)))
                .orElse(Bureau.FIRST.people());
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

    /** Who sits at this desk now (当前经办人): the one who sat down last, or the first registrar. */
    public Actor actor() {
        return people().stream()
                .filter(person -> person.name().equals(atDesk))
                .findFirst()
                .or(() -> people().stream().filter(person -> person.role() == Role.REGISTRAR).findFirst())
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
     * Saves the settings.
     *
     * @throws techcontract.kernel.Refused with the fields that are wrong
     */
    public void save(Bureau changed) {
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
        database.write(actor(), "bureau.save", writing -> {
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
