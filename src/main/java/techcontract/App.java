package techcontract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import techcontract.archive.AskedMaterials;
import techcontract.archive.ui.ArchiveDesk;
import techcontract.browse.ui.BrowseDesk;
import techcontract.browse.ui.LedgerScreen;
import techcontract.bureau.Bureau;
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
import techcontract.kernel.Unavailable;
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
import techcontract.shell.BackgroundTasks;
import techcontract.shell.Dialogs;
import techcontract.shell.ErrorWindow;
import techcontract.shell.Failures;
import techcontract.shell.Fxml;
import techcontract.shell.Look;
import techcontract.shell.LookChoice;
import techcontract.shell.RailEntry;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;
import techcontract.statistics.ui.CountedInLink;
import techcontract.statistics.ui.YearlyReportScreen;
import techcontract.storage.DatabaseLocation;
import techcontract.submission.ui.SubmissionDesk;

/** The window (主窗口): builds every screen by hand once the desk is open, and closes all in good order. */
public final class App extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Clock clock = Main.clock();
    private final Shell shell = new Shell();
    private @Nullable Desk desk;
    private @Nullable BackgroundTasks tasks;

    @Override
    public void start(Stage window) {
        LookChoice look = LookChoice.load(DeskFolders.look());
        Look.theme(look.theme());
        shell.look(look, choice -> choice.save(DeskFolders.look()));
        Dialogs dialogs = new Dialogs(window);
        ErrorWindow errors = new ErrorWindow(dialogs,
                Path.of(Objects.requireNonNull(System.getProperty("techcontract.logs"))),
                this::show);
        Failures failures = new Failures(shell, dialogs, errors);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Platform.runLater(() -> failures.show(failure)));
        window.setTitle(Text.of("app.name"));
        window.setScene(new Scene(shell.root(), WIDTH, HEIGHT));
        window.setMaximized(true);
        shell.guard(window);
        shell.status(Message.of("main.opening"));
        window.show();
        Path folder = Path.of(Objects.requireNonNull(getParameters().getNamed().get("folder")));
        boolean demo = getParameters().getNamed().containsKey("demo");
        // Opened beside the first picture of the window.
        Thread.ofPlatform().name("desk-opening").start(() -> open(folder, demo, dialogs, failures));
    }

    private void open(Path folder, boolean demo, Dialogs dialogs, Failures failures) {
        try {
            Desk opened = Desk.open(new DatabaseLocation(folder), clock);
            if (demo) {
                Demo.fill(opened);
            }
            Platform.runLater(() -> furnish(opened, folder, demo, dialogs, failures));
        } catch (Unavailable e) {
            Platform.runLater(() -> {
                failures.show(e);
                Platform.exit();
            });
        }
    }

    private void furnish(Desk opened, Path folder, boolean demo, Dialogs dialogs, Failures failures) {
        desk = opened;
        BackgroundTasks work = new BackgroundTasks(shell, failures);
        tasks = work;
        Fxml fxml = new Fxml(clock);
        PaperPrinter printer = new PaperPrinter();
        PaperDesk papers = new PaperDesk(opened.papers(), printer, opened.ledger(),
                opened.settings()::actor, shell, work, dialogs, fxml);
        FillingLink filling = new FillingLink(opened.fillingOrders(), DeskFolders.filling(), shell, work, fxml,
                this::show, topic -> help(topic, fxml));
        ContractScreens contracts = new ContractScreens(
                new ContractDesk(opened.register(), opened.check(), opened.parties(),
                        opened.codes(), opened.settings()::actor, shell, work, dialogs, clock, opened.calendar(),
                        opened.settings()::people, opened.unsaved()),
                fxml,
                links(opened, papers, filling, work, dialogs, fxml));
        SubmissionDesk submissions = new SubmissionDesk(opened.submissions(), opened.report(),
                opened.settings()::actor, clock, shell, work, dialogs, fxml, this::show);
        Runnable toImport = () -> shell.open("import");
        ImportScreen importScreen = new ImportScreen(new ImportDesk(opened.ledgerImport(), opened.layouts(),
                opened.imports(), opened.codes(), opened.settings()::actor, clock, shell, work, dialogs, fxml),
                () -> shell.open("ledger"));
        LedgerScreen ledger = new LedgerScreen(
                new BrowseDesk(opened.browser(), opened.views(), opened.batches(), opened.ledger(), opened.codes(),
                        printer, opened.settings()::actor, clock, shell, work, dialogs, fxml),
                contracts::open, toImport, block -> {
                    shell.open("import");
                    importScreen.paste(block);
                });
        TodayScreen today = new TodayScreen(opened.ledger(), opened.rules(), opened.calendar(), opened.settings(),
                clock,
                work, fxml, contracts::open, contracts::openNew, toImport);
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
                        () -> new PartiesScreen(new PartyDesk(opened.parties(), opened.merges(), opened.codes(),
                                opened.ledger()::countByParty, find, opened.settings()::actor, clock, shell, work,
                                dialogs), fxml)),
                new RailEntry("papers", Material2AL.DESCRIPTION, Text.of("main.rail.papers"),
                        () -> new LogScreen(papers, clock, contracts::open)),
                new RailEntry("report", Material2AL.BAR_CHART, Text.of("main.rail.report"),
                        () -> report(opened, work, dialogs, fxml, contracts, submissions, toImport)),
                new RailEntry("import", Material2AL.FILE_UPLOAD, Text.of("main.rail.import"),
                        () -> importScreen),
                new RailEntry("rules", Material2AL.GAVEL, Text.of("main.rail.rules"),
                        () -> rules(opened, work, dialogs, fxml)),
                new RailEntry("settings", Material2MZ.SETTINGS, Text.of("main.rail.settings"),
                        () -> new SettingsScreen(opened.settings(), opened.codes(), this::numberPreview, shell, dialogs,
                                work, fxml))));
        shell.onSearch(find);
        shell.onHelp(topic -> help(topic, fxml));
        shell.bureau(opened.settings().bureau().name());
        new PeopleMenu(opened.settings(), shell, work).show();
        shell.onUndo(new UndoMenu(opened.database(), opened.settings()::actor, clock.getZone(), shell, work,
                dialogs)::show);
        shell.place(demo ? Text.of("main.demo") : folder.toString());
        shell.status(Message.of("main.ready"));
        shell.open("today");
        // Read once, so that the first letter typed into a party's name or the ledger's search finds it at once.
        work.run(Message.of("party.ui.reading"), progress -> {
            opened.parties().suggest("");
            return opened.ledger().find("", progress);
        }, _ -> {});
        today.offer(opened.unsaved(), contracts::openUnsaved);
        today.verify(progress -> opened.archive().verifyAll(progress).problems());
    }

    private YearlyReportScreen report(Desk opened, BackgroundTasks work, Dialogs dialogs, Fxml fxml,
            ContractScreens contracts, SubmissionDesk submissions, Runnable toImport) {
        YearlyReportScreen report = new YearlyReportScreen(opened.report(), opened.ledger(), opened.codes(), clock,
                shell, work, dialogs, fxml, this::show, submissions, toImport, contracts::open);
        report.offer(new ProvinceDesk(opened.provinceForms(), opened.reconciliation(), opened.ledger(),
                opened.settings()::actor, shell, work, dialogs, fxml, clock, this::show, contracts::open).links());
        return report;
    }

    private RulesScreen rules(Desk opened, BackgroundTasks work, Dialogs dialogs, Fxml fxml) {
        return new RulesScreen(
                new PacksPanel(opened.rules(), opened.packImport(), opened.settings()::actor, clock.getZone(), shell,
                        dialogs, work, fxml),
                new HolidaysPanel(opened.holidays(), opened.settings()::actor, clock, shell, dialogs, work, fxml),
                fxml);
    }

    /** What other rooms offer for a contract, in the order of the day's work. */
    private List<ContractLink> links(Desk opened, PaperDesk papers, FillingLink filling, Tasks work, Dialogs dialogs,
            Fxml fxml) {
        RuleCheck rules = new RuleCheck(opened.codes(), opened.settings());
        ArchiveDesk attachments = new ArchiveDesk(opened.archive(),
                one -> AskedMaterials.of(one, opened.register().rulesOf(one), rules), opened.settings()::actor, shell,
                work, dialogs, fxml, clock);
        PerformanceScreens performance = new PerformanceScreens(
                new PerformanceDesk(opened.performance(), opened.register(), opened.settings()::actor, shell, work,
                        dialogs, clock),
                fxml);
        CountedInLink counted = new CountedInLink(opened.report(), shell, work, fxml);
        return List.of(
                new ContractLink(Text.of("paper.ui.link"), new KeyCodeCombination(KeyCode.F9),
                        contract -> !opened.papers().possible(contract).isEmpty(),
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

    private void help(String topic, Fxml fxml) {
        if (!topic.equals(HelpScreen.class.getSimpleName())) {
            shell.show(new HelpScreen(HelpTopics.load(), topic, fxml));
        }
    }

    private void show(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }

    private String numberPreview(Bureau bureau) {
        NumberPattern pattern = NumberPattern.of(bureau.numberPattern());
        return pattern.number(pattern.series(LocalDate.now(clock).getYear(), bureau.regionKey(), bureau.pointCode()),
                1);
    }

    @Override
    public void stop() {
        if (tasks != null) {
            tasks.close();
        }
        if (desk != null) {
            desk.close();
        }
    }
}
