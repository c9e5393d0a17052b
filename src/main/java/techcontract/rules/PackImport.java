package techcontract.rules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Refused;
import techcontract.storage.Database;

/** Takes rule packs the bureau edited in, and gives them out for editing (规则包导入导出). */
public final class PackImport {
    private final Database database;
    private final RulePacks rules;
    private final Predicate<String> knowsType;
    private final Clock clock;

    /**
     * @param knowsType whether the contract-type table has a key
     */
    public PackImport(Database database, RulePacks rules, Predicate<String> knowsType, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.knowsType = knowsType;
        this.clock = clock;
    }

    /**
     * Reads a .csv, .xlsx or .xls file and compares it; nothing is stored.
     *
     * @throws Refused with every line that is wrong, or when it says what the last edition says
     */
    public PackProposal read(Path file) {
        String fileName = Objects.toString(file.getFileName());
        List<PackLine> lines = PackTable.read(file);
        String code = PackFile.read(numbered(lines, 1), knowsType).code();
        Optional<PackEdition> last = rules.last(code);
        last.filter(edition -> edition.saysTheSameAs(lines)).ifPresent(edition -> {
            throw Refused.because("rules.pack.same", fileName, edition.pack().id());
        });
        int edition = last.map(one -> one.pack().edition() + 1).orElse(1);
        List<PackLine> numbered = numbered(lines, edition);
        RulePack pack = PackFile.read(numbered, knowsType);
        PackEdition compared = last.isPresent() ? last.get() : rules.edition(rules.inForceOn(pack.from()));
        return new PackProposal(fileName, pack, numbered, compared.pack(),
                PackDifference.between(compared.lines(), numbered));
    }

    // Whatever number the file names: the next edition is the next edition.
    private static List<PackLine> numbered(List<PackLine> lines, int edition) {
        List<PackLine> numbered = new ArrayList<>(lines);
        numbered.removeIf(line -> line.isHead("EDITION"));
        numbered.addFirst(PackLine.of(0, column -> switch (column) {
            case KIND -> PackKind.PACK.name();
            case CODE -> "EDITION";
            case TEXT -> Integer.toString(edition);
            case CERTAINTY -> Certainty.LOCAL.name();
            default -> "";
        }));
        return List.copyOf(numbered);
    }

    /**
     * Stores a pack; it is in force from its first day on, contracts accepted before keep theirs.
     *
     * @throws Refused when another edition was imported since the file was read
     */
    public PackEdition take(Actor actor, PackProposal proposal) {
        RulePack pack = proposal.pack();
        String content = PackTable.text(proposal.lines());
        PackEdition edition = database.write(actor, "rules.import", writing -> {
            if (rules.last(pack.code()).filter(last -> last.pack().edition() >= pack.edition()).isPresent()) {
                throw Refused.because("rules.pack.overtaken", pack.code());
            }
            RulePackFile file = new RulePackFile(pack, proposal.fileName(), content, ContentHash.of(content),
                    clock.instant(),
                    actor.name());
            writing.session().insert(file);
            writing.trace("rule pack " + pack.id(),
                    file.sha256() + " " + proposal.compared().id() + " → " + proposal.difference().inShort());
            return new PackEdition(pack, proposal.lines(), Optional.of(file.imported()));
        });
        rules.add(edition);
        return edition;
    }

    /**
     * Writes an edition into a file for editing: .csv by its name, else .xlsx.
     *
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public void export(PackEdition edition, Path file) {
        PackTable.save(file, edition.pack().id(), edition.lines());
    }
}
