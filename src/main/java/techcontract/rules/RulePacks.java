package techcontract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import techcontract.excel.CsvTable;

/** Every rule pack the program knows (规则包目录), read from data files. */
public final class RulePacks {
    private final List<RulePack> packs;

    private RulePacks(List<RulePack> packs) {
        this.packs = packs;
    }

    /** The shipped packs. */
    public static RulePacks shipped() {
        List<CsvTable.Row> grounds = rows("refusal_grounds.csv");
        return new RulePacks(rows("packs.csv").stream().map(row -> pack(row, grounds)).toList());
    }

    /**
     * The pack in force on a day.
     *
     * @throws IllegalArgumentException when no pack covers the day: a defect of the data files
     */
    public RulePack inForceOn(LocalDate day) {
        return packs.stream()
                .filter(pack -> pack.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule pack for " + day));
    }

    public Optional<RulePack> withCode(String code) {
        return packs.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }

    static List<CsvTable.Row> rows(String name) {
        String file = "/techcontract/rules/" + name;
        try (InputStream csv = Objects.requireNonNull(RulePacks.class.getResourceAsStream(file), file)) {
            return CsvTable.read(csv).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePack pack(CsvTable.Row row, List<CsvTable.Row> grounds) {
        Deadline decision = new Deadline(Integer.parseInt(row.get("decision_days")),
                row.get("day_unit").equals("WORKING"));
        List<RefusalGround> refusalGrounds = grounds.stream()
                .filter(ground -> ground.get("pack").equals(row.get("code")))
                .map(ground -> new RefusalGround(ground.get("code"), ground.get("reason"), ground.get("article")))
                .toList();
        return new RulePack(row.get("code"), row.get("name"), LocalDate.parse(row.get("from")),
                LocalDate.parse(row.get("until")), decision, row.get("certainty").equals("SEEN"), row.get("source"),
                refusalGrounds);
    }
}
