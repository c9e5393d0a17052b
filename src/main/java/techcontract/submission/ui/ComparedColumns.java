package techcontract.submission.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import techcontract.kernel.Money;
import techcontract.kernel.Text;
import techcontract.shell.Tables;
import techcontract.shell.Tone;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.Measure;
import techcontract.submission.ComparedRow;
import techcontract.submission.Difference;
import techcontract.submission.Explanation;

/** The columns of the comparison and of its contracts (对照表栏). */
final class ComparedColumns {
    private static final String INDENT = "　";
    private static final double LABEL = 150;
    private static final double NUMBERS = 3 * 52 + 2 * (96 + 96 + 84);
    private static final double SCROLL_BAR = 18;

    private ComparedColumns() {}

    /** Handed in, now and the change of each figure, for the contracts of one year. */
    static void compared(TableView<ComparedRow> table, ComparedYear year) {
        var label = Tables.<ComparedRow>text(Text.of("submission.ui.row"), LABEL,
                row -> INDENT.repeat(row.level()) + row.label());
        TableColumn<ComparedRow, @Nullable String> count = new TableColumn<>(Measure.COUNT.heading());
        count.getColumns()
                .setAll(List.of(
                        Tables.count(Text.of("submission.ui.then"), 52, row -> row.frozen().figures(year).count()),
                        Tables.count(Text.of("submission.ui.now"), 52, row -> row.now().figures(year).count()),
                        change(52, row -> signed(row.difference(year).count()))));
        table.getColumns()
                .setAll(List.of(label, count,
                        amounts(Measure.CONTRACT_AMOUNT, year, Figures::contractAmount),
                        amounts(Measure.TECHNOLOGY_AMOUNT, year, Figures::technologyAmount)));
        table.getColumns().forEach(column -> column.setReorderable(false));
        // The label takes the room the numbers leave.
        label.prefWidthProperty()
                .bind(table.widthProperty()
                        .subtract(NUMBERS + SCROLL_BAR)
                        .map(room -> Math.max(LABEL, Math.floor(room.doubleValue()))));
        for (TableColumn<ComparedRow, ?> column : table.getVisibleLeafColumns()) {
            column.setSortable(false);
        }
    }

    private static TableColumn<ComparedRow, @Nullable String> amounts(Measure measure, ComparedYear year,
            Function<Figures, Money> amount) {
        TableColumn<ComparedRow, @Nullable String> group = new TableColumn<>(measure.heading());
        group.getColumns()
                .setAll(List.of(
                        Tables.tenThousands(Text.of("submission.ui.then"), 96,
                                row -> amount.apply(row.frozen().figures(year))),
                        Tables.tenThousands(Text.of("submission.ui.now"), 96,
                                row -> amount.apply(row.now().figures(year))),
                        change(84, row -> signed(amount.apply(row.difference(year))))));
        return group;
    }

    // Nothing where nothing changed, so that a change stands out.
    private static TableColumn<ComparedRow, @Nullable String> change(double width,
            Function<ComparedRow, String> words) {
        TableColumn<ComparedRow, @Nullable String> column = Tables.text(Text.of("submission.ui.change"), width, words);
        column.getStyleClass().remove("text-column");
        column.getStyleClass().add("number-column");
        return column;
    }

    private static String signed(long count) {
        return count == 0 ? "" : count > 0 ? "+" + count : Long.toString(count);
    }

    // A change of less than 50 yuan shows its sign too.
    private static String signed(Money amount) {
        return amount.isZero()
                ? ""
                : (amount.isPositive() ? "+" : "-") + Money.format(amount.tenThousands().abs());
    }

    /** The contracts behind a difference. */
    static void contracts(TableView<Explanation.Effect> table) {
        var project = Tables.<Explanation.Effect>text(Text.of("submission.ui.project"), 130,
                effect -> effect.difference().contract().projectName());
        TableColumn<Explanation.Effect, @Nullable String> detail = Tables.text(Text.of("submission.ui.detail"), 210,
                effect -> detail(effect.difference()));
        table.getColumns()
                .setAll(List.of(
                        Tables.state(Text.of("submission.ui.why"), 84, effect -> effect.difference().kind().label(),
                                effect -> tone(effect.difference())),
                        Tables.text(Text.of("submission.ui.number"), 138,
                                effect -> effect.difference().contract().registrationNumber()),
                        project,
                        Tables.tenThousands(Text.of("submission.ui.amount-change"), 118,
                                effect -> effect.figures().contractAmount()),
                        Tables.tenThousands(Text.of("submission.ui.technology-change"), 140,
                                effect -> effect.figures().technologyAmount()),
                        detail));
        Tables.share(table, List.of(project, detail));
    }

    private static String detail(Difference difference) {
        return difference.changed().isEmpty()
                ? difference.event()
                : difference.event().isEmpty()
                        ? difference.changed()
                        : difference.changed() + Text.of("submission.joined") + difference.event();
    }

    private static Tone tone(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> Tone.GOOD;
            case CANCELLED, REVOKED, LEFT -> Tone.BAD;
            case AMENDED, MOVED -> Tone.ATTENTION;
            case CORRECTED, RANKED, ADJUSTED -> Tone.NEUTRAL;
        };
    }
}
