package techcontract.codes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One row of a code table (代码). Contracts store its key, which never changes; code and name may be replaced by the
 * official ones at any time. A row is retired, never deleted.
 */
@Entity
@Table(name = "code_entry")
public class Code {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "code_entry_seq")
    @SequenceGenerator(name = "code_entry_seq", allocationSize = 50) private @Nullable Long id;
    private String tableName;
    private String entryKey;
    private String code;
    private String name;
    private String parentKey;
    private String note;
    private int place;
    private boolean retired;

    protected Code() {}

    Code(CodeTable table, String entryKey, String code, String name, String parentKey, String note, int place) {
        this.tableName = table.storedName();
        this.entryKey = entryKey;
        this.code = code;
        this.name = name;
        this.parentKey = parentKey;
        this.note = note;
        this.place = place;
    }

    /** The stable internal key contracts keep. */
    public String key() {
        return entryKey;
    }

    /** The code as printed, with its leading zeros. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The key of the row above, or empty at the top. */
    public String parentKey() {
        return parentKey;
    }

    public String note() {
        return note;
    }

    /** Whether it may no longer be chosen; contracts that have it keep it. */
    public boolean retired() {
        return retired;
    }

    String tableName() {
        return tableName;
    }

    int place() {
        return place;
    }

    void retire() {
        retired = true;
    }

    void replaceBy(String newCode, String newName, String newParentKey, String newNote, int newPlace) {
        code = newCode;
        name = newName;
        parentKey = newParentKey;
        note = newNote;
        place = newPlace;
        retired = false;
    }

    // A table may swap two codes: each gets one of its own for a moment, so that no two are ever equal.
    void parkCode() {
        code = "~" + entryKey;
    }

    /** Code and name as lists show it: {@code 440704 江海区}. */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
