package techcontract.bureau.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import techcontract.bureau.BureauYear;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Text;
import techcontract.shell.HundredMillionField;
import techcontract.shell.MoneyField;
import techcontract.shell.RowsField;
import techcontract.shell.YearField;

/** What one year is measured by, in the settings (年度目标行). */
final class YearRow implements RowsField.Row<BureauYear> {
    private static final ReportYear NONE = new ReportYear(0);

    private final YearField year = new YearField();
    private final MoneyField target = new MoneyField();
    private final HundredMillionField gdp = new HundredMillionField();

    YearRow(Runnable changed) {
        year.getStyleClass().add("year-number");
        target.setPromptText(Text.of("bureau.ui.target.prompt"));
        gdp.setPromptText(Text.of("bureau.ui.gdp.prompt"));
        year.onChange(changed);
        target.onChange(changed);
        gdp.onChange(changed);
    }

    static List<RowsField.Column> columns() {
        return List.of(new RowsField.Column(Text.of("bureau.ui.year"), 90),
                new RowsField.Column(Text.of("bureau.ui.target"), 200),
                new RowsField.Column(Text.of("bureau.ui.gdp"), 200));
    }

    @Override
    public List<Region> controls() {
        return List.of(year, target, gdp);
    }

    @Override
    public Optional<BureauYear> value() {
        if (target.value().isEmpty() && gdp.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BureauYear(year.value().orElse(NONE), target.value(), gdp.value()));
    }

    @Override
    public void set(BureauYear one) {
        year.set(one.year());
        one.target().ifPresentOrElse(target::set, target::clear);
        one.gdp().ifPresentOrElse(gdp::set, gdp::clear);
    }
}
