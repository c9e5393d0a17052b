package techcontract.bureau;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import techcontract.kernel.Actor;
import techcontract.kernel.Money;
import techcontract.storage.Database;

/** The bureau's settings (机构设置), kept in the database. */
public final class BureauSettings {
    private final Database database;
    private volatile Bureau bureau;

    private BureauSettings(Database database, Bureau bureau) {
        this.database = database;
        this.bureau = bureau;
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
                stored.getOrDefault("bureau.registrar", first.registrar()),
                Optional.ofNullable(stored.get("bureau.yearly-target")).filter(Objects::nonNull).map(Money::ofYuan)));
    }

    public Bureau bureau() {
        return bureau;
    }

    /** Who sits at this desk. */
    public Actor actor() {
        return new Actor(bureau.registrar());
    }

    /**
     * Saves the settings.
     *
     * @throws techcontract.kernel.Refused with the fields that are wrong
     */
    public void save(Bureau changed) {
        changed.problems().refuseErrors();
        List<Setting> settings = List.of(new Setting("bureau.name", changed.name().strip()),
                new Setting("bureau.region", changed.regionKey()),
                new Setting("bureau.point-code", changed.pointCode()),
                new Setting("bureau.number-pattern", changed.numberPattern().strip()),
                new Setting("bureau.registrar", changed.registrar().strip()));
        database.write(actor(), "bureau.save", writing -> {
            settings.forEach(writing.session()::upsert);
            changed.yearlyTarget()
                    .ifPresentOrElse(
                            target -> writing.session()
                                    .upsert(new Setting("bureau.yearly-target", target.yuan().toString())),
                            () -> writing.session()
                                    .createMutationQuery("delete Setting where name = 'bureau.yearly-target'")
                                    .executeUpdate());
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
