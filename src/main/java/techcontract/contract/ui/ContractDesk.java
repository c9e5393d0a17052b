package techcontract.contract.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import techcontract.codes.CodeTables;
import techcontract.contract.ContractCheck;
import techcontract.contract.ContractRegister;
import techcontract.contract.UnsavedForms;
import techcontract.kernel.Actor;
import techcontract.party.PartyRegistry;
import techcontract.rules.WorkingCalendar;
import techcontract.shell.Dialogs;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/** What the screens of a contract work with (合同界面所用). */
public record ContractDesk(ContractRegister register, ContractCheck check, PartyRegistry parties, CodeTables codes,
        Supplier<Actor> whoActs, Shell shell, Tasks tasks, Dialogs dialogs, Clock clock, WorkingCalendar calendar,
        Supplier<List<Actor>> people, UnsavedForms unsaved) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Actor actor() {
        return whoActs.get();
    }

    /** The time of day for the status strip: 10:42. */
    String now() {
        return time(clock.instant());
    }

    /** The time of day of a moment: 10:42. */
    String time(Instant moment) {
        return LocalTime.ofInstant(moment, clock.getZone()).format(MINUTE);
    }
}
