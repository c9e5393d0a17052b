package techcontract.submission;

import java.util.ArrayList;
import java.util.List;
import techcontract.contract.CountedContract;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;

/** Freezes the contracts of one year as they are counted (冻结明细), a thousand in one part. */
final class RowFreezer {
    private static final int SIZE = 1000;

    private final PartKind kind;
    private final List<SubmissionPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int waiting;
    private String first = "";
    private String last = "";
    private Figures figures = Figures.ZERO;

    RowFreezer(PartKind kind) {
        this.kind = kind;
    }

    static PartKind kindOf(ComparedYear year) {
        return year == ComparedYear.THIS ? PartKind.THIS_YEAR : PartKind.LAST_YEAR;
    }

    void add(CountedContract contract) {
        first = waiting == 0 ? contract.registrationNumber() : first;
        last = contract.registrationNumber();
        text.append(FrozenLine.of(contract));
        figures = figures.plus(Figures.of(contract));
        if (++waiting == SIZE) {
            flush();
        }
    }

    List<SubmissionPart> finished() {
        if (waiting > 0) {
            flush();
        }
        return List.copyOf(parts);
    }

    /** What was frozen so far comes to. */
    Figures figures() {
        return figures;
    }

    private void flush() {
        parts.add(SubmissionPart.text(kind, parts.size() + 1, first + "—" + last, text.toString()));
        text.setLength(0);
        waiting = 0;
    }
}
