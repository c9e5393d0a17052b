package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.archive.AskedMaterials;
import techcontract.archive.ui.ArchiveDesk;
import techcontract.audit.ui.TrailDesk;
import techcontract.audit.ui.TrailScreen;
import techcontract.backup.ui.BackupDesk;
import techcontract.backup.ui.BackupScreen;
import techcontract.browse.ui.BrowseDesk;
import techcontract.browse.ui.LedgerScreen;
import techcontract.bureau.Bureau;
import techcontract.bureau.ui.PeopleDesk;
import techcontract.bureau.ui.PeopleMenu;
import techcontract.bureau.ui.SettingsScreen;
import techcontract.bureau.ui.UndoMenu;
import techcontract.contract.NumberPattern;
import techcontract.contract.RuleCheck;
import techcontract.contract.ui.ContractDesk;
import techcontract.contract.ui.ContractLink;
import techcontract.contract.ui.ContractScreens;
import techcontract.contract.ui.TodayScreen;
import techcontract.filling.ui.FillingLink;
import techcontract.help.HelpTopics;
import techcontract.help.ui.HelpScreen;
import techcontract.kernel.Message;
import techcontract.kernel.Text;
import techcontract.keys.KeyRing;
import techcontract.keys.ui.Door;
import techcontract.keys.ui.IdleLock;
import techcontract.ledger.ui.ImportDesk;
import techcontract.ledger.ui.ImportScreen;
import techcontract.paper.PaperPrinter;
import techcontract.paper.ui.LogScreen;
import techcontract.paper.ui.PaperDesk;
import techcontract.paper.ui.PaperScreen;
import techcontract.party.ui.PartiesScreen;
import techcontract.party.ui.PartyDesk;
import techcontract.performance.ui.PerformanceDesk;
import techcontract.performance.ui.PerformanceScreens;
import techcontract.province.ui.ProvinceDesk;
import techcontract.rules.ui.HolidaysPanel;
import techcontract.rules.ui.PacksPanel;
import techcontract.rules.ui.RulesScreen;
import techcontract.shell.Dialogs;
import techcontract.shell.Fxml;
import techcontract.shell.RailEntry;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.statistics.ui.CountedInLink;
import techcontract.statistics.ui.YearlyReportScreen;
import techcontract.submission.ui.SubmissionDesk;

/** Builds every screen of the desk by hand (界面装配), for the window and for the tests that work in it. */
final class Screens {
    private final Desk desk;
    private final Shell shell;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Optional<KeyRing> ring;
    private final Consumer<Path> openFolder;
    private final Clock clock;
    private final Fxml fxml;
    private String place = "";

    /**
     * @param ring everybody's passwords; none in the demo
     * @param openFolder shows a folder in the system's file manager
     */
    Screens(Desk desk, Shell shell, Tasks tasks, Dialogs dialogs, Optional<KeyRing> ring, Consumer<Path> openFolder) {
        this.desk = desk;
        this.shell = shell;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.ring = ring;
        this.openFolder = openFolder;
        this.clock = desk.clock();
        this.fxml = new Fxml(clock);
    }

    /**
     * Puts everything into the frame and shows the day's work.
     *
     * @param place where the data is, or that it is a demo
     */
    void furnish(String place) {
        this.place = place;
        Door door = new Door(shell, tasks, dialogs, fxml, clock);
        PeopleDesk people = new PeopleDesk(desk.settings(), ring, door,
                ring.<Runnable>map(keys -> new IdleLock(dialogs.owner(), clock,
                        () -> door.lock(keys, desk.settings().actor().name()))::now).orElse(() -> {}),
                shell, tasks);
        PaperPrinter printer = new PaperPrinter();
        PaperDesk papers = new PaperDesk(desk.papers(), printer, desk.ledger(),
                desk.settings()::actor, shell, tasks, dialogs, fxml);
        FillingLink filling = new FillingLink(desk.fillingOrders(), DeskFolders.filling(), shell, tasks, fxml,
                openFolder, this::help);
        ContractScreens contracts = new ContractScreens(
                new ContractDesk(desk.register(), desk.check(), desk.parties(),
                        desk.codes(), desk.settings()::actor, shell, tasks, dialogs, clock, desk.calendar(),
                        desk.settings()::people, desk.unsaved()),
                fxml,
                links(papers, filling));
        SubmissionDesk submissions = new SubmissionDesk(desk.submissions(), desk.report(),
                desk.settings()::actor, clock, shell, tasks, dialogs, fxml, openFolder);
        Runnable toImport = () -> shell.open("import");
        ImportScreen importScreen = new ImportScreen(new ImportDesk(desk.ledgerImport(), desk.layouts(),
                desk.imports(), desk.codes(), desk.settings()::actor, clock, shell, tasks, dialogs, fxml),
                () -> shell.open("ledger"));
        LedgerScreen ledger = new LedgerScreen(
                new BrowseDesk(desk.browser(), desk.views(), desk.batches(), desk.ledger(), desk.codes(),
                        printer, desk.settings()::actor, clock, shell, tasks, dialogs, fxml),
                contracts::open, toImport, block -> {
                    shell.open("import");
                    importScreen.paste(block);
                });
        TodayScreen today = new TodayScreen(desk.ledger(), desk.rules(), desk.calendar(), desk.settings(),
                clock,
                tasks, fxml, contracts::open, contracts::openNew, toImport);
        ledger.onFill(filling::open);
        today.onFill(filling::open);
        Consumer<String> find = words -> {
            shell.open("ledger");
            ledger.search(words);
        };
        shell.rail(List.of(
                new RailEntry("today", Material2MZ.TODAY, Text.of("main.rail.today"),
                        () -> today),
                new RailEntry("ledger", Material2MZ.VIEW_LIST, Text.of("main.rail.ledger"), () -> ledger),
                new RailEntry("new", Material2AL.ADD_BOX, Text.of("main.rail.new"), contracts::blank, true),
                new RailEntry("parties", Material2MZ.PEOPLE, Text.of("party.ui.parties"),
                        () -> new PartiesScreen(new PartyDesk(desk.parties(), desk.merges(), desk.codes(),
                                desk.ledger()::countByParty, find, desk.settings()::actor, clock, shell, tasks,
                                dialogs), fxml)),
                new RailEntry("papers", Material2AL.DESCRIPTION, Text.of("main.rail.papers"),
                        () -> new LogScreen(papers, clock, contracts::open)),
                new RailEntry("report", Material2AL.BAR_CHART, Text.of("main.rail.report"),
                        () -> report(contracts, submissions, toImport)),
                new RailEntry("import", Material2AL.FILE_UPLOAD, Text.of("main.rail.import"),
                        () -> importScreen),
                new RailEntry("rules", Material2AL.GAVEL, Text.of("main.rail.rules"),
                        () -> rules()),
                new RailEntry("settings", Material2MZ.SETTINGS, Text.of("main.rail.settings"),
                        () -> settings(people))));
        shell.onSearch(find);
        shell.onHelp(this::help);
        shell.onNew(contracts::openNew);
        shell.onFindParty(() -> shell.open("parties"));
        shell.bureau(desk.settings().bureau().name());
        new PeopleMenu(people).show();
        shell.onUndo(new UndoMenu(desk.database(), desk.settings()::actor, clock.getZone(), shell, tasks,
                dialogs)::show);
        shell.place(place);
        shell.status(Message.of("main.ready"));
        shell.open("today");
        // Read once, so that the first letter typed into a party's name or the ledger's search finds it at once.
        tasks.run(Message.of("party.ui.reading"), progress -> {
            desk.parties().suggest("");
            return desk.ledger().find("", progress);
        }, _ -> {});
        today.offer(desk.unsaved(), contracts::openUnsaved);
        today.verify(progress -> desk.archive().verifyAll(progress).problems());
    }

    private BackupDesk backups() {
        return new BackupDesk(desk.backups(), desk.settings()::actor, clock, shell, tasks, dialogs, fxml, openFolder,
                this::sayBackedUp, Platform::exit);
    }

    /** Backs up what an earlier day left without (补做收工备份), and says at the bottom when the last backup was made. */
    void backUp() {
        tasks.run(Message.of("backup.ui.making"),
                progress -> desk.backups().endDay(desk.settings().actor(), progress), last -> {
                    last.ifPresent(this::sayBackedUp);
                    desk.backups().secondPlaceFault().ifPresent(shell::status);
                }, problems -> dialogs.problems(Message.of("backup.ui.not-made"), problems));
    }

    private void sayBackedUp(Instant moment) {
        shell.place(Text.of("backup.ui.place", place, backups().minute(moment)));
    }

    private YearlyReportScreen report(ContractScreens contracts, SubmissionDesk submissions, Runnable toImport) {
        YearlyReportScreen report = new YearlyReportScreen(desk.report(), desk.ledger(), desk.codes(), clock,
                shell, tasks, dialogs, fxml, openFolder, submissions, toImport, contracts::open);
        report.offer(new ProvinceDesk(desk.provinceForms(), desk.reconciliation(), desk.ledger(),
                desk.settings()::actor, shell, tasks, dialogs, fxml, clock, openFolder, contracts::open).links());
        return report;
    }

    private SettingsScreen settings(PeopleDesk people) {
        SettingsScreen settings = new SettingsScreen(people, desk.codes(), this::numberPreview, dialogs, fxml);
        settings.onTrail(() -> shell.show(new TrailScreen(new TrailDesk(desk.trail(),
                progress -> desk.archive().verifyAll(progress).problems(), desk.settings()::actor, clock, shell, tasks,
                dialogs, fxml))));
        settings.onBackups(() -> shell.show(new BackupScreen(backups())));
        return settings;
    }

    private RulesScreen rules() {
        return new RulesScreen(
                new PacksPanel(desk.rules(), desk.packImport(), desk.settings()::actor, clock.getZone(), shell,
                        dialogs, tasks, fxml),
                new HolidaysPanel(desk.holidays(), desk.settings()::actor, clock, shell, dialogs, tasks, fxml),
                fxml);
    }

    /** What other rooms offer for a contract, in the order of the day's work. */
    private List<ContractLink> links(PaperDesk papers, FillingLink filling) {
        RuleCheck rules = new RuleCheck(desk.codes(), desk.settings());
        ArchiveDesk attachments = new ArchiveDesk(desk.archive(),
                one -> AskedMaterials.of(one, desk.register().rulesOf(one), rules), desk.settings()::actor, shell,
                tasks, dialogs, fxml, clock);
        PerformanceScreens performance = new PerformanceScreens(
                new PerformanceDesk(desk.performance(), desk.register(), desk.settings()::actor, shell, tasks,
                        dialogs, clock),
                fxml);
        CountedInLink counted = new CountedInLink(desk.report(), shell, tasks, fxml);
        return List.of(
                new ContractLink(Text.of("paper.ui.link"), new KeyCodeCombination(KeyCode.F9),
                        contract -> !desk.papers().possible(contract).isEmpty(),
                        contract -> shell.show(new PaperScreen(papers, contract, clock))),
                new ContractLink(Text.of("archive.ui.link"), new KeyCodeCombination(KeyCode.F6), _ -> true,
                        attachments::open),
                new ContractLink(Text.of("performance.ui.link"),
                        new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), performance::offered,
                        performance::open),
                new ContractLink(Text.of("statistics.ui.counted.link"),
                        new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN), counted::offered,
                        counted::open),
                new ContractLink(Text.of("filling.ui.link"), new KeyCodeCombination(KeyCode.F11), _ -> true,
                        filling::open));
    }

    private void help(String topic) {
        if (!topic.equals(HelpScreen.class.getSimpleName())) {
            shell.show(new HelpScreen(HelpTopics.load(), topic, fxml));
        }
    }

    private String numberPreview(Bureau bureau) {
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        return pattern.number(pattern.series(LocalDate.now(clock).getYear(), bureau.regionKey(), bureau.pointCode()),
                1);
    }
}
