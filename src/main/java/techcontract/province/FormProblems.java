package techcontract.province;

import java.util.ArrayList;
import java.util.List;
import techcontract.excel.CellPlace;
import techcontract.kernel.Message;
import techcontract.kernel.Severity;

/** What is wrong with a form, cell by cell (模板问题清单). */
final class FormProblems {
    private final List<FormProblem> found = new ArrayList<>();

    void error(CellPlace place, String text, String key, Object... arguments) {
        add(Severity.ERROR, place, text, key, arguments);
    }

    void warning(CellPlace place, String text, String key, Object... arguments) {
        add(Severity.WARNING, place, text, key, arguments);
    }

    void hint(CellPlace place, String text, String key, Object... arguments) {
        add(Severity.HINT, place, text, key, arguments);
    }

    void wholeFile(String text, String key, Object... arguments) {
        found.add(new FormProblem("", "", text, Severity.ERROR, Message.of(key, arguments)));
    }

    private void add(Severity severity, CellPlace place, String text, String key, Object... arguments) {
        found.add(new FormProblem(place.sheet(), place.address(), text, severity, Message.of(key, arguments)));
    }

    List<FormProblem> all() {
        return List.copyOf(found);
    }
}
