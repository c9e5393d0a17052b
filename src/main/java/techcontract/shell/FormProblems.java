package techcontract.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Severity;

/** Puts problems beside the fields they belong to (问题就近显示). */
public final class FormProblems {
    private final List<FormField> fields = new ArrayList<>();
    private final ProblemList rest;

    /**
     * @param rest where problems go that belong to no field
     */
    public FormProblems(ProblemList rest, FormSection... sections) {
        this.rest = rest;
        for (FormSection section : sections) {
            fields.addAll(section.formFields());
        }
    }

    /** Shows these problems and no others; of several for one field the gravest. */
    public void show(Problems problems) {
        fields.forEach(FormField::clear);
        List<Problem> left = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Problem problem : problems.all()) {
                if (problem.severity() == severity) {
                    place(problem, left);
                }
            }
        }
        rest.show(left);
    }

    /** Shows the problems and puts the focus on the first field in error. */
    public void refuse(Problems problems) {
        show(problems);
        fields.stream().filter(FormField::isWrong).findFirst().ifPresent(FormField::focus);
    }

    /** Puts the focus on the next field below that is still to be filled in or mended; after the last on the first. */
    public void next(Problems problems) {
        int here = -1;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).holdsFocus()) {
                here = i;
            }
        }
        for (int i = 1; i <= fields.size(); i++) {
            FormField field = fields.get((here + i) % fields.size());
            if (field.isUnreadable() || field.isUnfilled() || names(problems, field)) {
                field.focus();
                return;
            }
        }
    }

    private static boolean names(Problems problems, FormField field) {
        return problems.all()
                .stream()
                .anyMatch(problem -> problem.severity() == Severity.ERROR && problem.field().equals(field.getName()));
    }

    /** Whether something is typed that cannot be read; its field gets the focus. */
    public boolean unreadable() {
        Optional<FormField> first = fields.stream().filter(FormField::isUnreadable).findFirst();
        first.ifPresent(FormField::focus);
        fields.forEach(FormField::complain);
        return first.isPresent();
    }

    private void place(Problem problem, List<Problem> left) {
        Optional<FormField> field = fields.stream()
                .filter(one -> !problem.field().isEmpty() && one.getName().equals(problem.field()))
                .findFirst();
        if (field.isPresent() && !field.get().isShowing()) {
            field.get().show(problem);
        } else {
            left.add(problem);
        }
    }
}
