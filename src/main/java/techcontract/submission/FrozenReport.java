package techcontract.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import techcontract.contract.CountedContract;
import techcontract.kernel.Problems;
import techcontract.kernel.Refused;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.YearAdjustment;

/** A submission opened with everything frozen in it (已核验的上报): every hash was found right. */
public final class FrozenReport {
    private final Submission submission;
    private final List<SubmissionPart> parts;

    /**
     * @param parts in the order they were sealed in
     * @throws Refused naming each part that is not what was handed in
     */
    FrozenReport(Submission submission, List<SubmissionPart> parts) {
        this.submission = submission;
        this.parts = parts;
        Problems broken = new Problems();
        for (SubmissionPart part : parts) {
            if (!part.isIntact()) {
                broken.error("", "submission.broken-part", submission, part.kind().label(), part.name());
            }
        }
        if (broken.isEmpty() && !submission.isSealOf(parts)) {
            broken.error("", "submission.broken-seal", submission);
        }
        broken.refuseErrors();
    }

    public Submission submission() {
        return submission;
    }

    /** The tables as handed in. */
    public List<FrozenTable> tables() {
        return of(PartKind.FIGURES).map(SubmissionPart::text).map(FrozenTable::read).findFirst().orElseThrow();
    }

    /** What the line of adjustments was made of; none where it was handed in before that was frozen too. */
    Optional<List<YearAdjustment>> adjustments() {
        return of(PartKind.ADJUSTMENTS).map(SubmissionPart::text).map(FrozenAdjustments::read).findFirst();
    }

    /** Hands over the frozen contracts of a year, in the order of numbers. */
    public void each(ComparedYear year, Consumer<CountedContract> taker) {
        contracts(year).forEach(taker);
    }

    /** The frozen contracts of a year, in the order of numbers; read as they are asked for. */
    Stream<CountedContract> contracts(ComparedYear year) {
        return of(RowFreezer.kindOf(year)).flatMap(part -> part.text().lines()).map(FrozenLine::read);
    }

    /** The files handed in. */
    List<PackFile> files() {
        return of(PartKind.FILE).map(part -> new PackFile(part.name(), part.bytes())).toList();
    }

    private Stream<SubmissionPart> of(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind);
    }
}
