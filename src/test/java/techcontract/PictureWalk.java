package techcontract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractRow;
import techcontract.contract.ContractSearch;
import techcontract.kernel.Actor;
import techcontract.kernel.Message;
import techcontract.kernel.ReportYear;
import techcontract.keys.DataKey;
import techcontract.keys.KeyRing;
import techcontract.keys.Secret;
import techcontract.keys.ui.Door;
import techcontract.party.TitleKind;
import techcontract.province.Templates;
import techcontract.shell.Dialogs;
import techcontract.shell.DirectTasks;
import techcontract.shell.Fxml;
import techcontract.shell.LookChoice;
import techcontract.shell.Screen;
import techcontract.shell.Shell;
import techcontract.shell.Theme;
import techcontract.statistics.ui.TablePanel;
import techcontract.storage.DatabaseLocation;

/** The window of the pictures (照相): from screen to screen, as a clerk would go. */
public final class PictureWalk extends Application {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final String ACCEPTED = "锂电池电解液在线监测系统开发";
    private static final String REGISTERED = "轨道交通轴承状态监测技术开发";

    private final Shell shell = new Shell();
    private final Set<String> pictured = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();
    private PictureBooth booth = new PictureBooth(Path.of(""));
    private Path work = Path.of("");
    private List<Path> chosen = List.of();
    private boolean asks;
    private String front = "";

    /** Chooses the files the walk names: the system's own windows cannot be driven by keys. */
    private final class Answers extends Dialogs {
        Answers(Window owner) {
            super(owner);
        }

        @Override
        public Optional<Path> open(Message title, ExtensionFilter... kinds) {
            return chosen.stream().findFirst();
        }

        @Override
        public List<Path> openSeveral(Message title, ExtensionFilter... kinds) {
            return chosen;
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            return Optional.of(work.resolve(name));
        }

        @Override
        public boolean ask(Message question, Message yes, Message no) {
            return !asks || super.ask(question, yes, no);
        }

        @Override
        public boolean mayLeave(BooleanSupplier save) {
            return !asks || super.mayLeave(save);
        }
    }

    @Override
    public void start(Stage window) throws IOException {
        Theme theme = Theme.valueOf(getParameters().getRaw().getFirst());
        booth = new PictureBooth(Path.of(getParameters().getRaw().getLast()));
        work = Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")), "登记台");
        Files.createDirectories(work);
        Desk desk = Desk.open(new DatabaseLocation(work.resolve("desk").toAbsolutePath()),
                Clock.fixed(TODAY.atTime(10, 42).atZone(ZONE).toInstant(), ZONE));
        Demo.fill(desk);
        change(desk);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> failed("", failure));
        shell.look(new LookChoice(theme, 100, 1), _ -> {});
        Rectangle2D all = javafx.stage.Screen.getPrimary().getBounds();
        window.initStyle(StageStyle.UNDECORATED);
        window.setScene(new Scene(shell.root(), all.getWidth(), all.getHeight()));
        window.setX(0);
        window.setY(0);
        shell.guard(window);
        window.show();
        window.requestFocus();
        new Screens(desk, shell, new DirectTasks(), new Answers(window), Optional.empty(), _ -> {}).furnish("演示数据");
        Thread.ofPlatform().daemon().start(() -> walk(desk));
    }

    /** A contract under change and a firm with a title, so that there is something to compare and to count. */
    private static void change(Desk desk) {
        Actor actor = desk.settings().actor();
        Contract contract = found(desk, REGISTERED);
        desk.register()
                .after()
                .beginChange(actor, ContractRef.to(contract),
                        new Cause(TODAY.minusDays(1), "研究内容调整，增加一条产线", "补充协议（2026-05-25）",
                                ClosedYearEffect.RESTATE));
        desk.parties()
                .suggest("样例智能")
                .forEach(party -> desk.parties()
                        .addTitle(actor, party.partyId(), TitleKind.HIGH_TECH, "GR202444000000",
                                LocalDate.of(2024, 12, 1),
                                LocalDate.of(2027, 11, 30)));
    }

    private static Contract found(Desk desk, String project) {
        return desk.register()
                .open(desk.ledger()
                        .search(new ContractSearch(project, Optional.empty(), Optional.empty(), Optional.empty()), 9)
                        .rows()
                        .getFirst()
                        .id());
    }

    private void walk(Desk desk) {
        LockSupport.parkNanos(2_000_000_000L);
        step("today", this::today);
        step("ledger", this::ledger);
        step("contract", this::contract);
        step("recognition", this::recognition);
        step("after", this::after);
        step("beside", this::beside);
        step("papers", this::papers);
        step("parties", this::parties);
        step("report", this::report);
        step("province", () -> province(desk));
        step("import", this::imports);
        step("rest", this::rest);
        step("safety", this::safety);
        step("door", this::door);
        Set<String> missing = screens();
        missing.removeAll(pictured);
        failures.forEach(System.out::println);
        missing.forEach(name -> System.out.println("no picture of " + name));
        desk.close();
        Runtime.getRuntime().halt(missing.isEmpty() && failures.isEmpty() ? 0 : 1);
    }

    /** Every screen there is, by the name of its class. */
    private static Set<String> screens() {
        Set<String> names = new TreeSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("techcontract")
                .stream()
                .filter(one -> one.isAssignableTo(Screen.class) && !one.isInterface())
                .map(JavaClass::getSimpleName)
                .forEach(names::add);
        return names;
    }

    private void step(String name, Runnable pictures) {
        try {
            pictures.run();
        } catch (RuntimeException e) {
            failed(name, e);
            booth.take("failed-" + name);
        }
        asks = false;
        while (booth.ask(() -> Window.getWindows().size()) > 1) {
            booth.close();
        }
    }

    private void failed(String name, Throwable failure) {
        failures.add(name + " " + front + ": " + failure + " " + Stream.of(failure.getStackTrace())
                .filter(line -> line.getClassName().startsWith("techcontract"))
                .limit(6)
                .toList());
        System.out.println(failures.getLast());
    }

    /** Keeps the picture, and which screen it is of: the frame tells it to the help. */
    private void take(String name) {
        booth.take(name);
        booth.act(() -> {
            shell.onHelp(topic -> front = topic);
            shell.root().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
        });
        pictured.add(front);
        System.out.println(name + " " + front);
    }

    private void go(KeyCode digit) {
        booth.press(KeyCode.ALT, digit);
    }

    /** Opens a contract from the ledger. */
    private void open(String project) {
        go(KeyCode.DIGIT2);
        booth.write("words", project);
        booth.rows("rows", 0, 0);
        booth.press(KeyCode.ENTER);
    }

    private void today() {
        booth.press(KeyCode.F1);
        booth.write("words", "登记");
        // From here on the key tells which screen it is.
        take("help");
        booth.press(KeyCode.ESCAPE);
        go(KeyCode.DIGIT1);
        take("today");
        booth.press(KeyCode.F10);
        take("people");
        booth.press(KeyCode.F12);
        take("look");
        go(KeyCode.DIGIT1);
        booth.begin(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        take("undo");
        booth.close();
    }

    private void ledger() {
        go(KeyCode.DIGIT2);
        booth.rows("rows", 2, 5);
        take("ledger");
        booth.push("列");
        take("ledger-columns");
        booth.close();
        booth.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        booth.write("项目名");
        booth.press(KeyCode.DOWN);
        booth.press(KeyCode.ENTER);
        booth.write("系统");
        take("ledger-filter");
        go(KeyCode.DIGIT1);
        go(KeyCode.DIGIT2);
        booth.fire("clear");
        booth.select("group", "技术领域");
        take("ledger-groups");
        booth.select("group", "不");
        booth.rows("rows", 0, 11);
        booth.push("批量");
        booth.select("field", "省系统编号");
        booth.write("words", "GD-2026-0526");
        take("batch");
    }

    private void contract() {
        open(ACCEPTED);
        take("contract");
        booth.act(() -> toEnd(PictureBooth.node("sections", Node.class)));
        take("contract-end");
        booth.press(KeyCode.F11);
        take("filling-strip");
        booth.press(KeyCode.F4);
        take("filling-strip-whole");
        booth.press(KeyCode.ESCAPE);
        open("高压变频器散热结构优化服务");
        booth.choose("more", "不予受理");
        take("intake");
        go(KeyCode.DIGIT3);
        booth.write("projectName", "印制电路板检测算法开发");
        booth.fire("next");
        take("contract-problems");
        booth.write("projectName", "印制电路板检测算法开发（二期）");
        asks = true;
        booth.begin(KeyCode.ALT, KeyCode.DIGIT1);
        take("leaving");
        booth.close();
    }

    private static void toEnd(Node within) {
        @Nullable
        Node pane = within;
        while (pane != null && !(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        if (pane instanceof ScrollPane found) {
            found.setVvalue(1);
        }
    }

    private void recognition() {
        open(ACCEPTED);
        booth.fire("next");
        booth.press(KeyCode.Y);
        booth.press(KeyCode.Y);
        booth.press(KeyCode.N);
        take("recognition");
        booth.press(KeyCode.ALT, KeyCode.A);
        take("recognition-verdict");
        open("新能源客车电驱动总成开发");
        booth.fire("next");
        take("review");
    }

    private void after() {
        open(REGISTERED);
        booth.press(KeyCode.CONTROL, KeyCode.H);
        booth.act(() -> PictureBooth.node("onlyDifferent", CheckBox.class).setSelected(false));
        take("versions");
        open("2023");
        booth.choose("more", "注销");
        booth.write("document", "解除协议（2026-05-20）");
        booth.write("reason", "双方协商解除");
        booth.fire("take");
        take("after");
    }

    /** What is kept beside a contract. */
    private void beside() {
        open("2023");
        booth.press(KeyCode.F9);
        booth.fire("pdf");
        take("paper");
        try (Stream<Path> files = Files.list(work)) {
            chosen = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.F6);
        booth.press(KeyCode.CONTROL, KeyCode.O);
        take("attachments");
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.CONTROL, KeyCode.I);
        booth.write("day", "5-20");
        booth.write("amount", "4w");
        booth.write("document", "24442000000012345678");
        booth.press(KeyCode.CONTROL, KeyCode.ENTER);
        booth.rows("records", 0, 0);
        take("performance");
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.CONTROL, KeyCode.T);
        take("counted-in");
    }

    private void papers() {
        go(KeyCode.DIGIT5);
        booth.rows("log", 0, 0);
        take("papers");
        booth.push("新登记清单");
        booth.rows("rows", 0, 9);
        take("paper-list");
        go(KeyCode.DIGIT5);
        booth.push("文书模板");
        take("paper-templates");
    }

    private void parties() {
        go(KeyCode.DIGIT4);
        booth.write("words", "样例");
        booth.rows("parties", 0, 0);
        take("parties");
        booth.press(KeyCode.ALT, KeyCode.T);
        take("party-ladder");
    }

    private void report() {
        go(KeyCode.DIGIT6);
        booth.select("years", "2022");
        take("report");
        booth.act(() -> PictureBooth.node("asCharts", ToggleButton.class).fire());
        take("report-charts");
        booth.act(() -> PictureBooth.node("asTables", ToggleButton.class).fire());
        booth.act(() -> {
            PictureBooth.node("panel", TablePanel.class)
                    .lookup(".table-view")
                    .requestFocus();
        });
        booth.press(KeyCode.DOWN);
        booth.press(KeyCode.RIGHT);
        booth.press(KeyCode.ENTER);
        take("report-contracts");
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.CONTROL, KeyCode.U);
        booth.press(KeyCode.CONTROL, KeyCode.U);
        take("submission");
    }

    private void province(Desk desk) {
        go(KeyCode.DIGIT6);
        booth.select("years", "2022");
        chosen = List.of(template());
        booth.press(KeyCode.CONTROL, KeyCode.R);
        booth.press(KeyCode.CONTROL, KeyCode.O);
        booth.press(KeyCode.CONTROL, KeyCode.E);
        take("province-form");
        booth.press(KeyCode.ESCAPE);
        chosen = List.of(export(desk));
        booth.press(KeyCode.CONTROL, KeyCode.D);
        booth.press(KeyCode.CONTROL, KeyCode.O);
        take("reconcile-columns");
        booth.press(KeyCode.F7);
        take("reconcile");
    }

    private Path template() {
        try {
            return Templates.copy("types.xlsx", work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The province's list of 2022: a contract is missing, one is another's amount. */
    private Path export(Desk desk) {
        StringBuilder csv = new StringBuilder("合同登记编号,项目名称,合同成交额(元)\n");
        List<ContractRow> rows = desk.ledger()
                .search(new ContractSearch("", Optional.empty(), Optional.empty(), Optional.of(new ReportYear(2022))),
                        1000)
                .rows();
        for (ContractRow row : rows.subList(3, rows.size())) {
            String amount = Objects.requireNonNull(row.contractAmount()).yuan().toString();
            csv.append(row.number())
                    .append(',')
                    .append(row.projectName())
                    .append(',')
                    .append(row.equals(rows.get(9)) ? "1" + amount : amount)
                    .append('\n');
        }
        return write("省平台导出.csv", csv.toString());
    }

    private Path write(String name, String words) {
        try {
            return Files.writeString(work.resolve(name), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void imports() {
        go(KeyCode.DIGIT7);
        Path samples = Path.of(Objects.requireNonNullElse(System.getProperty("techcontract.samples"), "sample-data"));
        chosen = List.of(faulty(samples.resolve("台账样例2012（UTF-8）.csv")));
        booth.press(KeyCode.CONTROL, KeyCode.O);
        take("import");
        booth.fire("columns");
        take("import-columns");
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.CONTROL, KeyCode.H);
        booth.rows("imports", 0, 0);
        take("import-past");
    }

    /** Old lines with mistakes as they come: a type nobody knows, more technology than contract, a day there is not. */
    private Path faulty(Path sample) {
        try {
            String words = Files.readString(sample, StandardCharsets.UTF_8)
                    .replaceFirst("技术开发", "技术研制")
                    .replaceFirst("8\\.50,8\\.50", "8.50,85.0")
                    .replaceFirst("2011-02-01", "2011-02-31");
            return write("台账2011（有错）.csv", words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rest() {
        go(KeyCode.DIGIT8);
        booth.rows("lines", 1, 1);
        take("rules");
        booth.act(() -> PictureBooth.node("tabs", TabPane.class).getSelectionModel().select(1));
        take("rules-holidays");
        go(KeyCode.DIGIT9);
        booth.act(() -> PictureBooth.node("pointCode", TextField.class).requestFocus());
        take("settings");
    }

    private void safety() {
        go(KeyCode.DIGIT9);
        booth.push("备份与恢复");
        booth.push("立即备份");
        take("backups");
        booth.push("预览与恢复");
        take("restore");
        booth.press(KeyCode.ESCAPE);
        booth.press(KeyCode.ESCAPE);
        booth.push("审计记录");
        take("trail");
    }

    /** What stands before the desk is no screen of the frame. */
    private void door() {
        Clock clock = Clock.fixed(TODAY.atTime(8, 30).atZone(ZONE).toInstant(), ZONE);
        Window window = booth.ask(() -> shell.root().getScene().getWindow());
        Door door = new Door(shell, new DirectTasks(), new Answers(window), new Fxml(clock), clock);
        DataKey key = DataKey.of(new byte[DataKey.LENGTH]);
        KeyRing ring = KeyRing.make(work.resolve("ring"), clock, key, true, "陈样例", Secret.of("Green Fish 42"));
        booth.act(() -> door.signIn(ring, _ -> {}));
        booth.take("sign-in");
        booth.act(() -> door.changeOwn(ring, "陈样例"));
        booth.take("password");
        booth.act(() -> door.showRecoveryKey(ring));
        booth.take("recovery-key");
        booth.act(() -> door.first(work.resolve("first"), (_, _) -> {}));
        booth.take("first-start");
    }
}
