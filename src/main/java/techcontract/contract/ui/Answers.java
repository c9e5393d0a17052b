package techcontract.contract.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techcontract.contract.ChecklistAnswer;
import techcontract.rules.ChecklistItem;

/** What was answered so far (答复), by question; a question that two types share keeps its answer. */
final class Answers {
    /**
     * One answer.
     *
     * @param affirmed whether 是 was answered
     */
    record Given(boolean affirmed, String note) {}

    private final Map<String, Given> given = new LinkedHashMap<>();
    private Map<String, Given> kept = Map.of();

    /** Starts with the answers on record. */
    Answers(List<ChecklistAnswer> answers) {
        answers.forEach(one -> given.put(one.itemCode(), new Given(one.affirmed(), one.note())));
        markKept();
    }

    Optional<Given> to(ChecklistItem item) {
        return Optional.ofNullable(given.get(item.code()));
    }

    void give(ChecklistItem item, boolean affirmed) {
        given.put(item.code(), new Given(affirmed, to(item).map(Given::note).orElse("")));
    }

    void note(ChecklistItem item, String note) {
        to(item).ifPresent(before -> given.put(item.code(), new Given(before.affirmed(), note)));
    }

    void takeBack(ChecklistItem item) {
        given.remove(item.code());
    }

    /** Answers what is still open in favour of registration (其余全部符合). */
    void favour(List<ChecklistItem> items) {
        items.forEach(item -> given.putIfAbsent(item.code(), new Given(item.yesIsGood(), "")));
    }

    /** Whether the answer speaks against registration. */
    boolean fails(ChecklistItem item) {
        return to(item).filter(answer -> answer.affirmed() != item.yesIsGood()).isPresent();
    }

    /** How many of the questions are still open (未答). */
    long open(List<ChecklistItem> items) {
        return items.stream().filter(item -> to(item).isEmpty()).count();
    }

    /** The answers to some questions, as they are decided on. */
    List<ChecklistAnswer> of(List<ChecklistItem> items) {
        List<ChecklistAnswer> answers = new ArrayList<>();
        for (ChecklistItem item : items) {
            to(item).ifPresent(one -> answers.add(new ChecklistAnswer(item.code(), one.affirmed(), one.note())));
        }
        return answers;
    }

    /** The answers to some questions, as the verdict takes them. */
    Map<String, Boolean> affirmed(List<ChecklistItem> items) {
        Map<String, Boolean> affirmed = new LinkedHashMap<>();
        for (ChecklistItem item : items) {
            to(item).ifPresent(one -> affirmed.put(item.code(), one.affirmed()));
        }
        return affirmed;
    }

    /** Every answer, whatever the type, as it is kept while nothing is decided. */
    List<ChecklistAnswer> all() {
        return given.entrySet()
                .stream()
                .map(one -> new ChecklistAnswer(one.getKey(), one.getValue().affirmed(), one.getValue().note()))
                .toList();
    }

    /** Whether something was answered that is not on record. */
    boolean changed() {
        return !given.equals(kept);
    }

    void markKept() {
        kept = Map.copyOf(given);
    }
}
