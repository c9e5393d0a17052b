package techcontract.bureau;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One stored setting of the bureau (设置项). */
@Entity
class Setting {
    @Id private String name;
    private String content;

    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
