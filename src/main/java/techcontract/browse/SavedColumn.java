package techcontract.browse;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of the bureau's own as it is kept (自定义列存储): its choices a line each. */
@Entity
@Table(name = "custom_column")
class SavedColumn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private String name;
    private String kind;
    private String choices;

    protected SavedColumn() {}

    SavedColumn(String name, ColumnKind kind, List<String> choices) {
        this.name = name;
        this.kind = kind.name();
        this.choices = String.join("\n", choices);
    }

    void become(String newName, List<String> newChoices) {
        name = newName;
        choices = String.join("\n", newChoices);
    }

    CustomColumn column() {
        return new CustomColumn(Objects.requireNonNull(id), name, ColumnKind.valueOf(kind),
                choices.lines().toList());
    }
}
