package techcontract.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The last number given in one series (编号序列), such as all of 2026 at one registration point; it only grows, unless an
 * import is undone.
 */
@Entity
class NumberSeries {
    @Id private String name;
    private long lastNumber;

    protected NumberSeries() {}

    NumberSeries(String name) {
        this.name = name;
    }

    long next() {
        lastNumber++;
        return lastNumber;
    }

    /** The numbers after this one were taken back with the import that brought them. */
    void fallTo(long number) {
        lastNumber = number;
    }

    long last() {
        return lastNumber;
    }

    /** Whether numbers up to this one had to be marked as given. */
    boolean reaches(long number) {
        if (number <= lastNumber) {
            return false;
        }
        lastNumber = number;
        return true;
    }
}
