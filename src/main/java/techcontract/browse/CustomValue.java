package techcontract.browse;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What stands in one column of the bureau's own for one contract (自定义内容); never empty: then there is none. */
@Entity
@Table(name = "custom_value")
class CustomValue {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private long contractId;
    private long columnId;
    private String text;

    protected CustomValue() {}

    CustomValue(long contractId, long columnId, String text) {
        this.contractId = contractId;
        this.columnId = columnId;
        this.text = text;
    }

    long contractId() {
        return contractId;
    }

    long columnId() {
        return columnId;
    }

    String text() {
        return text;
    }

    void become(String newText) {
        text = newText;
    }
}
