package techcontract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import techcontract.excel.CsvTable;

/** Every rule pack the program knows (规则包目录), read from data files. */
public final class RulePacks {
    private static final List<String> SHIPPED = List.of("RS2001.csv", "RS2026.csv");

    private final List<RulePack> packs;

    private RulePacks(List<RulePack> packs) {
        this.packs = packs;
    }

    /** The shipped packs. */
    public static RulePacks shipped() {
        return new RulePacks(SHIPPED.stream().map(name -> PackFile.read(rows(name))).toList());
    }

    /**
     * The pack in force on a day: the newest that has begun, in its last edition.
     *
     * @throws IllegalArgumentException when no pack covers the day: a defect of the data files
     */
    public RulePack inForceOn(LocalDate day) {
        return packs.stream()
                .filter(pack -> !day.isBefore(pack.from()))
                .max(Comparator.comparing(RulePack::from).thenComparingInt(RulePack::edition))
                .orElseThrow(() -> new IllegalArgumentException("no rule pack for " + day));
    }

    /** The pack a contract remembers by its {@link RulePack#id()}. */
    public Optional<RulePack> withId(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    static List<CsvTable.Row> rows(String name) {
        String file = "/techcontract/rules/" + name;
        try (InputStream csv = Objects.requireNonNull(RulePacks.class.getResourceAsStream(file), file)) {
            return CsvTable.read(csv).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
