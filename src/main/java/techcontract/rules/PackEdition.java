package techcontract.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a rule pack with the lines it was read from (规则包的一版).
 *
 * @param imported how it came here; empty for the packs shipped with the program
 */
public record PackEdition(RulePack pack, List<PackLine> lines, Optional<Imported> imported) {
    /**
     * How an edition was imported (导入记录).
     *
     * @param fileName the file it came from
     * @param at when
     * @param by who imported it
     */
    public record Imported(String fileName, Instant at, String by) {}

    /** The lines of a kind, in order. */
    public List<PackLine> lines(PackKind kind) {
        return lines.stream().filter(line -> line.kind().filter(kind::equals).isPresent()).toList();
    }

    // Whatever number its line names, an edition says the same if all the other lines do.
    boolean saysTheSameAs(List<PackLine> others) {
        return said(lines).equals(said(others));
    }

    private static List<List<String>> said(List<PackLine> lines) {
        return lines.stream().filter(line -> !line.isHead("EDITION")).map(PackLine::texts).toList();
    }
}
