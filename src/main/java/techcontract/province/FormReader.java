package techcontract.province;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techcontract.excel.CellPlace;
import techcontract.excel.MergedArea;
import techcontract.excel.NamedCell;
import techcontract.excel.TemplateBook;
import techcontract.excel.TemplateCell;
import techcontract.excel.TemplateSheet;

/**
 * Finds out which cell of a form wants which field (识别模板): by the names the workbook defines, by marks in double
 * braces, and on sheets without either by the headings of rows and columns.
 */
final class FormReader {
    static final Pattern MARK = Pattern.compile("\\{\\{(.*?)\\}\\}");

    private final TemplateBook book;
    private final FieldCatalogue fields;
    private final Map<CellPlace, FormBinding> bindings = new LinkedHashMap<>();
    private final FormProblems problems = new FormProblems();

    private FormReader(TemplateBook book, FieldCatalogue fields) {
        this.book = book;
        this.fields = fields;
    }

    /** What was found. */
    record Reading(Map<CellPlace, FormBinding> bindings, List<FormProblem> problems) {}

    static Reading read(TemplateBook book, FieldCatalogue fields) {
        FormReader reader = new FormReader(book, fields);
        book.names().forEach(reader::name);
        for (TemplateSheet sheet : book.sheets()) {
            sheet.cells().values().forEach(reader::marks);
            boolean marked = reader.bindings.keySet().stream().anyMatch(place -> place.sheet().equals(sheet.name()))
                    || sheet.cells().values().stream().anyMatch(cell -> cell.text().contains("{{"));
            if (!marked) {
                HeadingFinder.find(sheet, fields, reader.bindings, reader.problems);
            }
        }
        if (reader.bindings.isEmpty() && reader.problems.all().isEmpty()) {
            reader.problems.wholeFile(book.fileName(), "province.form.nothing");
        }
        return new Reading(reader.bindings, reader.problems.all());
    }

    private void name(NamedCell named) {
        boolean text = fields.text(named.name()).isPresent();
        if (!text && !FieldCatalogue.looksLikeField(named.name())) {
            return;
        }
        Optional<CellPlace> place = named.place().filter(one -> book.sheet(one.sheet()).isPresent());
        if (place.isEmpty()) {
            problems.wholeFile(named.name(), "province.form.name-nowhere", named.name(), named.refersTo());
            return;
        }
        CellPlace cell = topLeft(place.get());
        Optional<FormField> field = fields.find(named.name());
        if (!text && field.isEmpty()) {
            unknown(cell, named.name(), named.name());
            return;
        }
        FormBinding former = bindings.get(cell);
        if (former != null) {
            problems.error(cell, named.name(), "province.form.twice", former.content());
            return;
        }
        bind(cell, field.map(FormField::name).orElse("{{" + named.name() + "}}"), FormBinding.Source.NAME);
    }

    private void marks(TemplateCell cell) {
        if (!cell.text().contains("{{") || cell.isFormula()) {
            return;
        }
        String text = cell.text().strip();
        Matcher marks = MARK.matcher(text);
        boolean known = true;
        int count = 0;
        while (marks.find()) {
            String name = Objects.requireNonNull(marks.group(1)).strip();
            count++;
            if (fields.find(name).isEmpty() && fields.text(name).isEmpty()) {
                unknown(cell.place(), text, name);
                known = false;
            }
        }
        if (count == 0 || MARK.matcher(text).replaceAll("").contains("{{")) {
            problems.error(cell.place(), text, "province.form.not-closed");
        } else if (known && bindings.containsKey(cell.place())) {
            problems.error(cell.place(), text, "province.form.twice",
                    Objects.requireNonNull(bindings.get(cell.place())).content());
        } else if (known) {
            Matcher whole = MARK.matcher(text);
            boolean one = whole.matches() && count == 1;
            Optional<FormField> field = one
                    ? fields.find(Objects.requireNonNull(whole.group(1)))
                    : Optional.empty();
            bind(cell.place(), field.map(FormField::name).orElse(text), FormBinding.Source.MARK);
        }
    }

    private void unknown(CellPlace place, String text, String name) {
        String nearest = fields.nearest(name);
        if (nearest.isEmpty()) {
            problems.error(place, text, "province.form.unknown", name);
        } else {
            problems.error(place, text, "province.form.unknown-near", name, nearest);
        }
    }

    private void bind(CellPlace place, String content, FormBinding.Source source) {
        boolean formula = book.cell(place).map(TemplateCell::isFormula).orElse(false);
        bindings.put(place, new FormBinding(place, content, source, formula));
    }

    private CellPlace topLeft(CellPlace place) {
        Optional<MergedArea> area = book.sheet(place.sheet()).flatMap(sheet -> sheet.area(place.row(), place.column()));
        return area.map(one -> new CellPlace(place.sheet(), one.firstRow(), one.firstColumn())).orElse(place);
    }
}
