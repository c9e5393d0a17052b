package techcontract.browse;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A view as it is kept (保存的视图): the bureau's under its name, or the columns one person left, without one. */
@Entity
@Table(name = "ledger_view")
class SavedView {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;
    private String person;
    private String name;
    private String content;

    protected SavedView() {}

    SavedView(String person, String name, String content) {
        this.person = person;
        this.name = name;
        this.content = content;
    }

    String person() {
        return person;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
