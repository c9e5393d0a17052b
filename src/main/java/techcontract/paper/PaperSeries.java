package techcontract.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The last number given to a kind of paper in a year (文书编号序列); it only grows. */
@Entity
class PaperSeries {
    @Id private String name;
    private long lastNumber;

    protected PaperSeries() {}

    private PaperSeries(String name) {
        this.name = name;
    }

    /** The next number of a series; whoever else asks waits until this transaction ends. */
    static long next(StatelessSession session, String name) {
        @Nullable
        PaperSeries known = session.get(PaperSeries.class, name, LockMode.PESSIMISTIC_WRITE);
        PaperSeries series = known == null ? new PaperSeries(name) : known;
        series.lastNumber++;
        if (known == null) {
            session.insert(series);
        } else {
            session.update(series);
        }
        return series.lastNumber;
    }
}
