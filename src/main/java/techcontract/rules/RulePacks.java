package techcontract.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import techcontract.storage.Database;

/** Every rule pack the program knows (规则包目录): those shipped with it and those the bureau imported. */
public final class RulePacks {
    private static final List<String> SHIPPED = List.of("RS2001.csv", "RS2026.csv");
    private static final Comparator<PackEdition> BY_BEGIN = Comparator
            .<PackEdition, LocalDate>comparing(one -> one.pack().from())
            .thenComparing(one -> one.pack().code())
            .thenComparingInt(one -> one.pack().edition());

    private volatile List<PackEdition> editions;

    private RulePacks(List<PackEdition> editions) {
        this.editions = editions.stream().sorted(BY_BEGIN).toList();
    }

    /** The shipped packs alone. */
    public static RulePacks shipped() {
        return new RulePacks(SHIPPED.stream().map(RulePacks::shipped).toList());
    }

    private static PackEdition shipped(String name) {
        List<PackLine> lines = PackTable.shipped(name);
        return new PackEdition(PackFile.read(lines, _ -> true), lines, Optional.empty());
    }

    /** The shipped packs and those imported into a database. */
    public static RulePacks load(Database database) {
        RulePacks packs = shipped();
        database.read(session -> session
                .createSelectionQuery("from RulePackFile order by packCode, edition", RulePackFile.class)
                .getResultList()).forEach(file -> packs.add(file.read()));
        return packs;
    }

    /** Every edition of every pack, by the day it begins. */
    public List<PackEdition> editions() {
        return editions;
    }

    /**
     * The pack in force on a day: the newest that has begun, in its last edition.
     *
     * @throws IllegalArgumentException when no pack covers the day: a defect of the data files
     */
    public RulePack inForceOn(LocalDate day) {
        List<RulePack> begun = editions.stream()
                .map(PackEdition::pack)
                .filter(pack -> !day.isBefore(pack.from()))
                .toList();
        // A later edition takes the earlier one's place from its own first day on, even if that was moved.
        return begun.stream()
                .filter(pack -> begun.stream()
                        .noneMatch(other -> other.code().equals(pack.code()) && other.edition() > pack.edition()))
                .max(Comparator.comparing(RulePack::from))
                .orElseThrow(() -> new IllegalArgumentException("no rule pack for " + day));
    }

    /** The pack a contract remembers by its {@link RulePack#id()}. */
    public Optional<RulePack> withId(String id) {
        return editions.stream().map(PackEdition::pack).filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The last edition of a pack. */
    Optional<PackEdition> last(String code) {
        return editions.stream()
                .filter(one -> one.pack().code().equals(code))
                .max(Comparator.comparingInt(one -> one.pack().edition()));
    }

    PackEdition edition(RulePack pack) {
        return editions.stream().filter(one -> one.pack().id().equals(pack.id())).findFirst().orElseThrow();
    }

    synchronized void add(PackEdition edition) {
        List<PackEdition> more = new ArrayList<>(editions);
        more.add(edition);
        more.sort(BY_BEGIN);
        editions = List.copyOf(more);
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(RulePackFile.class, Holiday.class);
    }
}
