package techcontract.province;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import techcontract.excel.CellPlace;
import techcontract.excel.CellValue;
import techcontract.excel.TemplateBook;
import techcontract.excel.TemplateCell;

/**
 * A form laid against the report of a period (填表预览): what each cell would be filled with, and what is wrong with it.
 *
 * @param bindings by cell, in the order found
 * @param leftAlone cells somebody said are to stay as they are: nothing is wrong with them any more
 */
public record FormDraft(ProvinceForm form, TemplateBook book, FieldCatalogue fields,
        Map<CellPlace, FormBinding> bindings, Set<CellPlace> leftAlone, List<FormProblem> problems,
        boolean someRowsOnly) {
    /** The draft of a form as it is recognised, or as it was confirmed. */
    static FormDraft of(ProvinceForm form, TemplateBook book, FieldCatalogue fields) {
        FormReader.Reading read = FormReader.read(book, fields);
        if (form.mapping().isEmpty()) {
            return new FormDraft(form, book, fields, read.bindings(), Set.of(), read.problems(), false);
        }
        FormProblems problems = new FormProblems();
        Map<CellPlace, FormBinding> bindings = new LinkedHashMap<>();
        Set<CellPlace> leftAlone = new HashSet<>();
        form.mapping().contents().forEach((place, content) -> {
            if (content.isEmpty()) {
                leftAlone.add(place);
                return;
            }
            FormBinding found = read.bindings().get(place);
            boolean formula = book.cell(place).map(TemplateCell::isFormula).orElse(false);
            if (book.sheet(place.sheet()).isEmpty() || !known(fields, content)) {
                problems.error(place, content, "province.form.unknown-near", content, fields.nearest(content));
            } else if (found != null && found.content().equals(content)) {
                bindings.put(place, found);
            } else {
                bindings.put(place, new FormBinding(place, content, FormBinding.Source.CHOSEN, formula));
            }
        });
        List<FormProblem> left = new ArrayList<>(read.problems()
                .stream()
                .filter(one -> bindings.keySet().stream().noneMatch(place -> isAt(one, place))
                        && leftAlone.stream().noneMatch(place -> isAt(one, place)))
                .toList());
        left.addAll(problems.all());
        return new FormDraft(form, book, fields, bindings, leftAlone, List.copyOf(left),
                form.mapping().someRowsOnly());
    }

    // What was wrong with a cell that somebody since gave a field, or said to leave alone, is mended.
    private static boolean isAt(FormProblem problem, CellPlace place) {
        return problem.sheet().equals(place.sheet()) && problem.cell().equals(place.address());
    }

    private static boolean known(FieldCatalogue fields, String content) {
        return fields.find(content).isPresent() || content.contains("{{");
    }

    /** What would be confirmed now. */
    public FormMapping mapping() {
        Map<CellPlace, String> contents = new LinkedHashMap<>();
        bindings.forEach((place, binding) -> contents.put(place, binding.content()));
        leftAlone.forEach(place -> contents.put(place, ""));
        return new FormMapping(contents, someRowsOnly);
    }

    /** The same with another field in a cell; with none, the cell stays as it is. */
    public FormDraft with(CellPlace place, Optional<FormField> field) {
        Map<CellPlace, FormBinding> changed = new LinkedHashMap<>(bindings);
        Set<CellPlace> left = new HashSet<>(leftAlone);
        boolean formula = book.cell(place).map(TemplateCell::isFormula).orElse(false);
        field.ifPresentOrElse(one -> {
            changed.put(place, new FormBinding(place, one.name(), FormBinding.Source.CHOSEN, formula));
            left.remove(place);
        }, () -> {
            changed.remove(place);
            left.add(place);
        });
        return new FormDraft(form, book, fields, changed, left,
                problems.stream().filter(one -> !isAt(one, place)).toList(), someRowsOnly);
    }

    /** The same with another answer to whether the form prints some rows only. */
    public FormDraft printing(boolean someRowsOnlyNow) {
        return new FormDraft(form, book, fields, bindings, leftAlone, problems, someRowsOnlyNow);
    }

    /** The field a cell holds alone, if it does. */
    public Optional<FormField> field(CellPlace place) {
        return Optional.ofNullable(bindings.get(place)).flatMap(binding -> fields.find(binding.content()));
    }

    /** The field of every cell that holds one figure. */
    Map<CellPlace, FormField> fieldOfCell() {
        Map<CellPlace, FormField> found = new LinkedHashMap<>();
        bindings.keySet().forEach(place -> field(place).ifPresent(field -> found.put(place, field)));
        return found;
    }

    /** What a cell would show once it is filled; none where it stays as it is. */
    public Optional<String> shown(CellPlace place) {
        return Optional.ofNullable(bindings.get(place))
                .map(binding -> fields.find(binding.content())
                        .map(field -> fields.value(field).toString())
                        .orElseGet(() -> sentence(binding.content())));
    }

    /** What is written into the cells; formulas stay. */
    Map<CellPlace, CellValue> values(AmountPrecision precision) {
        Map<CellPlace, CellValue> values = new LinkedHashMap<>();
        bindings.forEach((place, binding) -> {
            if (!binding.checkedOnly()) {
                Optional<CellValue> figure = fields.find(binding.content())
                        .map(field -> fields.value(field).cell(precision));
                values.put(place, figure.isPresent()
                        ? figure.get()
                        : CellValue.text(sentence(binding.content())));
            }
        });
        return values;
    }

    private String sentence(String content) {
        return FormReader.MARK.matcher(content)
                .replaceAll(mark -> Matcher.quoteReplacement(word(String.valueOf(mark.group(1)))));
    }

    private String word(String name) {
        return fields.text(name)
                .or(() -> fields.find(name).map(field -> fields.value(field).toString()))
                .orElse(Objects.requireNonNullElse(name, ""));
    }
}
