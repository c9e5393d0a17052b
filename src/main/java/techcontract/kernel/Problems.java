package techcontract.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** All the problems (问题) of one contract, file or form, found in one go. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public Problems error(String field, String key, Object... arguments) {
        return add(new Problem(Severity.ERROR, field, Message.of(key, arguments)));
    }

    public Problems warning(String field, String key, Object... arguments) {
        return add(new Problem(Severity.WARNING, field, Message.of(key, arguments)));
    }

    public Problems hint(String field, String key, Object... arguments) {
        return add(new Problem(Severity.HINT, field, Message.of(key, arguments)));
    }

    /** Breaks a numbered rule (违反规则), such as V6. */
    public Problems broken(Severity severity, String rule, String field, String key, Object... arguments) {
        return add(new Problem(severity, field, Message.of(key, arguments), rule));
    }

    public Problems add(Problem problem) {
        found.add(problem);
        return this;
    }

    /** Takes the problems of a part over, with the part's name and a dot before each field: {@code seller.name}. */
    public void addAll(String part, Problems problems) {
        for (Problem problem : problems.found) {
            found.add(new Problem(problem.severity(), part + "." + problem.field(), problem.message(),
                    problem.rule()));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<Problem> all() {
        return Collections.unmodifiableList(found);
    }

    public void forEach(Consumer<Problem> action) {
        found.forEach(action);
    }

    /**
     * Goes on only without errors.
     *
     * @throws Refused with all problems when one of them is an error
     */
    public void refuseErrors() {
        if (hasErrors()) {
            throw new Refused(this);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", found.stream().map(problem -> problem.message().toString()).toList());
    }
}
