package techcontract.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An imported rule pack, kept whole (导入的规则包文件); never changed or deleted, contracts were decided under it. */
@Entity
class RulePackFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_pack_file_seq")
    @SequenceGenerator(name = "rule_pack_file_seq", allocationSize = 50) private @Nullable Long id;
    private String packCode;
    private int edition;
    private String fileName;
    private String content;
    private String sha256;
    private Instant importedAt;
    private String importedBy;

    protected RulePackFile() {}

    RulePackFile(RulePack pack, String fileName, String content, String sha256, Instant importedAt,
            String importedBy) {
        this.packCode = pack.code();
        this.edition = pack.edition();
        this.fileName = fileName;
        this.content = content;
        this.sha256 = sha256;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    PackEdition.Imported imported() {
        return new PackEdition.Imported(fileName, importedAt, importedBy);
    }

    PackEdition read() {
        List<PackLine> lines = PackTable.stored(content);
        RulePack pack = PackFile.read(lines, _ -> true);
        if (!pack.code().equals(packCode) || pack.edition() != edition) {
            throw new IllegalStateException("stored as " + packCode + "/" + edition + " but says " + pack.id());
        }
        return new PackEdition(pack, lines, Optional.of(imported()));
    }
}
