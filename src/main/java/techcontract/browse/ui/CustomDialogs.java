package techcontract.browse.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import techcontract.browse.CustomColumn;
import techcontract.browse.CustomColumns;
import techcontract.kernel.Message;
import techcontract.kernel.Problems;
import techcontract.shell.Dialogs;

/** Adding, changing and removing columns of the bureau's own (自定义列的新建、修改和删除). */
final class CustomDialogs {
    private final BrowseDesk desk;
    private final Supplier<Dialogs> dialogs;
    private final CustomColumns custom;

    /**
     * @param dialogs stand before the window they are asked from
     */
    CustomDialogs(BrowseDesk desk, Supplier<Dialogs> dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.custom = desk.browser().columns().custom();
    }

    void add(Consumer<CustomColumn> added) {
        ask(new CustomForm(Optional.empty()), Message.of("browse.custom.add.question"),
                Message.of("browse.custom.add.yes"),
                form -> custom.add(desk.whoActs().get(), form.name(), form.kind(), form.choices()), added);
    }

    void change(CustomColumn column, Consumer<CustomColumn> changed) {
        ask(new CustomForm(Optional.of(column)), Message.of("browse.custom.change.question", column.name()),
                Message.of("browse.custom.change.yes"),
                form -> custom.change(desk.whoActs().get(), column, form.name(), form.choices()), changed);
    }

    private interface Act {
        CustomColumn on(CustomForm form);
    }

    // What cannot be is said, and what was filled in is there again.
    private void ask(CustomForm form, Message question, Message yes, Act act, Consumer<CustomColumn> done) {
        if (dialogs.get().fill(question, form, yes, form.incomplete())) {
            desk.tasks().run(Message.of("browse.custom.keeping"), _ -> act.on(form), done, problems -> {
                refused(problems);
                ask(form, question, yes, act, done);
            });
        }
    }

    private void refused(Problems problems) {
        dialogs.get().problems(Message.of("browse.custom.not-kept"), problems);
    }

    void remove(CustomColumn column, Runnable removed) {
        desk.tasks().run(Message.of("browse.custom.counting"), _ -> custom.kept(column), kept -> {
            if (dialogs.get()
                    .askBeforeHarm(
                            Message.of(kept == 0 ? "browse.custom.remove.empty" : "browse.custom.remove.question",
                                    column.name(), "%,d".formatted(kept)),
                            Message.of("browse.custom.remove.yes"), Message.of("browse.custom.remove.no"))) {
                desk.tasks()
                        .run(Message.of("browse.custom.keeping"), _ -> custom.remove(desk.whoActs().get(), column),
                                gone -> {
                                    desk.shell()
                                            .status(Message.of("browse.custom.removed", column.name(),
                                                    "%,d".formatted(gone)));
                                    removed.run();
                                });
            }
        });
    }
}
