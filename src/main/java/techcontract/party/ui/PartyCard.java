package techcontract.party.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import techcontract.codes.CodeTable;
import techcontract.kernel.Masked;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.party.EnterpriseTitle;
import techcontract.party.Particulars;
import techcontract.party.PartyAlias;
import techcontract.party.PartyMerge;
import techcontract.party.PartyRecord;
import techcontract.party.TitleKind;
import techcontract.shell.DateField;
import techcontract.shell.FormField;
import techcontract.shell.FormSection;
import techcontract.shell.Input;
import techcontract.shell.SuggestionField;

/** What is known of one party (当事人卡片): its former names, other names, titles; merged and parted from here. */
public final class PartyCard extends VBox {
    private record Known(PartyRecord party, List<PartyRecord> editions, List<PartyAlias> aliases,
            List<EnterpriseTitle> titles) {}

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int YEARS_OF_HIGH_TECH = 3;

    private @Nullable PartyDesk desk;
    private Runnable changed = () -> {};

    public PartyCard() {
        setSpacing(6);
    }

    void on(PartyDesk with, Runnable whenChanged) {
        desk = with;
        changed = whenChanged;
    }

    private PartyDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("not yet on a screen");
        }
        return desk;
    }

    void clear() {
        getChildren().clear();
    }

    void show(PartyRecord party) {
        long id = party.partyId();
        desk().tasks()
                .latest(Message.of("party.ui.reading"),
                        _ -> new Known(party, desk().registry().editions(id), desk().registry().aliases(id),
                                desk().registry().titles(id)),
                        this::fill);
    }

    private void fill(Known known) {
        Particulars particulars = known.party().particulars();
        Label name = new Label(particulars.name());
        name.getStyleClass().add("panel-title");
        name.setWrapText(true);
        getChildren().setAll(name, line(code(known.party())));
        String place = Stream
                .of(desk().codes().of(CodeTable.REGION).nameOf(particulars.regionKey()),
                        desk().codes().of(CodeTable.PARTY_NATURE).nameOf(particulars.natureKey()),
                        desk().codes().of(CodeTable.INDUSTRY).nameOf(particulars.industryKey()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        getChildren().add(line(place));
        String former = String.join("、", known.editions()
                .stream()
                .map(edition -> edition.particulars().name())
                .distinct()
                .filter(other -> !other.equals(particulars.name()))
                .toList());
        if (!former.isEmpty()) {
            getChildren().add(line(Text.of("party.ui.former", former)));
        }
        getChildren().add(line(Text.of("party.ui.editions", known.editions().size())));
        contact(known.party());
        aliases(known);
        titles(known);
        Button merge = button("party.ui.merge", () -> merge(known.party()));
        getChildren().add(new HBox(merge));
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Text.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void heading(String key, Button add) {
        Label heading = new Label(Text.of(key));
        heading.getStyleClass().add("section-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox row = new HBox(heading, add);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private Node row(String words, String removeKey, Runnable remove) {
        Label label = line(words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button button = button(removeKey, remove);
        button.getStyleClass().add("flat");
        HBox row = new HBox(label, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // Whoever wants to ring up a firm asks for the number, and that is written down.
    private void contact(PartyRecord party) {
        Particulars particulars = party.particulars();
        if (particulars.contact().isEmpty() && particulars.telephone().isEmpty()) {
            return;
        }
        Label words = line(Text.of("party.ui.card.contact", Masked.person(particulars.contact()),
                Masked.telephone(particulars.telephone())));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button show = button("party.ui.card.show", () -> desk().tasks().run(Message.of("party.ui.reading"), _ -> {
            desk().registry().reveal(desk().actor(), "party " + party.partyId());
            return particulars;
        }, full -> words.setText(Text.of("party.ui.card.contact", full.contact(), full.telephone()))));
        show.getStyleClass().add("flat");
        show.setTooltip(new Tooltip(Text.of("party.ui.card.show.tip")));
        HBox row = new HBox(words, show);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    private void aliases(Known known) {
        heading("party.ui.aliases", button("party.ui.alias.add", () -> addAlias(known.party())));
        for (PartyAlias alias : known.aliases()) {
            getChildren().add(row(alias.alias(), "party.ui.remove",
                    () -> write(() -> desk().registry().removeAlias(desk().actor(), alias))));
        }
    }

    private void titles(Known known) {
        heading("party.ui.titles", button("party.ui.title.add", () -> addTitle(known.party())));
        LocalDate today = LocalDate.now(desk().clock());
        for (EnterpriseTitle title : known.titles()) {
            String words = Text.of(title.holdsOn(today) ? "party.ui.title" : "party.ui.title.over",
                    title.kind().label(), title.certificate(), title.validFrom(), title.validUntil());
            getChildren().add(row(words, "party.ui.remove",
                    () -> write(() -> desk().registry().removeTitle(desk().actor(), title))));
        }
    }

    private void addAlias(PartyRecord party) {
        TextField alias = new TextField();
        FormSection form = form(new FormField(Text.of("party.ui.alias"), alias));
        if (desk().dialogs()
                .fill(Message.of("party.ui.alias.question", party.particulars().name()), form,
                        Message.of("party.ui.alias.add"), alias.textProperty().isEmpty())) {
            write(() -> desk().registry().addAlias(desk().actor(), party, alias.getText()));
        }
    }

    private void addTitle(PartyRecord party) {
        SuggestionField<TitleKind> kind = new SuggestionField<>();
        kind.suggest(typed -> List.of(TitleKind.values())
                .stream()
                .filter(one -> one.label().contains(typed))
                .toList(), TitleKind::label);
        TextField certificate = new TextField();
        DateField from = new DateField(desk().clock());
        DateField until = new DateField(desk().clock());
        from.onChange(() -> from.value()
                .filter(_ -> until.value().isEmpty())
                .ifPresent(first -> until.set(first.plusYears(YEARS_OF_HIGH_TECH).minusDays(1))));
        FormSection form = form(new FormField(Text.of("party.ui.title.kind"), kind),
                new FormField(Text.of("party.ui.title.certificate"), certificate),
                new FormField(Text.of("party.ui.title.from"), from),
                new FormField(Text.of("party.ui.title.until"), until));
        if (desk().dialogs()
                .fill(Message.of("party.ui.title.question", party.particulars().name()), form,
                        Message.of("party.ui.title.add"), missing(kind, from, until))) {
            write(() -> desk().registry()
                    .addTitle(desk().actor(), party.partyId(), kind.value().orElseThrow(), certificate.getText(),
                            from.value().orElseThrow(), until.value().orElseThrow()));
        }
    }

    // What both are is shown side by side before anything moves.
    private void merge(PartyRecord party) {
        SuggestionField<PartyRecord> other = new SuggestionField<>();
        other.suggest(typed -> desk().registry()
                .suggest(typed)
                .stream()
                .filter(one -> one.partyId() != party.partyId())
                .toList(), one -> one.particulars().name());
        other.detail(one -> one.particulars().creditCode());
        Label preview = line("");
        other.onChange(() -> preview.setText(other.value().map(into -> preview(party, into)).orElse("")));
        FormSection form = form(new FormField(Text.of("party.ui.merge.into"), other), preview);
        if (desk().dialogs()
                .fill(Message.of("party.ui.merge.question", party.particulars().name()), form,
                        Message.of("party.ui.merge.do"), missing(other))) {
            PartyRecord into = other.value().orElseThrow();
            write(() -> desk().merges().merge(desk().actor(), party, into));
        }
    }

    private String preview(PartyRecord from, PartyRecord into) {
        var counted = desk().contracts().get();
        return Text.of("party.ui.merge.preview", from.particulars().name(),
                counted.getOrDefault(from.partyId(), 0L), into.particulars().name(),
                counted.getOrDefault(into.partyId(), 0L),
                code(from), code(into));
    }

    /** Shows what was merged, and parts the chosen two again. */
    void undoMerges() {
        desk().tasks().run(Message.of("party.ui.reading"), _ -> desk().merges().done(), done -> {
            if (done.isEmpty()) {
                desk().dialogs().tell(Message.of("party.ui.merges.none"));
                return;
            }
            SuggestionField<PartyMerge> which = new SuggestionField<>();
            which.suggest(typed -> done.stream().filter(one -> words(one).contains(typed)).toList(), this::words);
            which.set(done.getFirst());
            FormSection form = form(new FormField(Text.of("party.ui.merges.which"), which));
            if (desk().dialogs()
                    .fill(Message.of("party.ui.merges.question"), form, Message.of("party.ui.merges.undo"),
                            missing(which))) {
                write(() -> desk().merges().undo(desk().actor(), which.value().orElseThrow()));
            }
        });
    }

    private static FormSection form(Node... fields) {
        FormSection form = new FormSection();
        form.setColumns(1);
        form.getFields().addAll(fields);
        return form;
    }

    private static String code(PartyRecord party) {
        String code = party.particulars().creditCode();
        return code.isEmpty() ? Text.of("party.ui.no-code") : code;
    }

    private static ObservableValue<Boolean> missing(Input<?>... inputs) {
        SimpleBooleanProperty missing = new SimpleBooleanProperty(true);
        Runnable look = () -> missing.set(List.of(inputs).stream().anyMatch(input -> input.value().isEmpty()));
        List.of(inputs).forEach(input -> input.onChange(look));
        look.run();
        return missing;
    }

    private String words(PartyMerge merge) {
        return Text.of("party.ui.merges.row", merge.fromName(), merge.intoName(),
                MINUTE.format(LocalDateTime.ofInstant(merge.mergedAt(), desk().clock().getZone())), merge.mergedBy());
    }

    private void write(Runnable action) {
        desk().tasks().run(Message.of("party.ui.saving"), _ -> {
            action.run();
            return true;
        }, _ -> {
            desk().shell().status(Message.of("party.ui.saved"));
            changed.run();
        });
    }
}
