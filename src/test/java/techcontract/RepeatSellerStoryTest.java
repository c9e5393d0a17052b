package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import techcontract.contract.Contract;
import techcontract.contract.ContractSearch;
import techcontract.contract.ContractStatus;
import techcontract.contract.ui.ContractDesk;
import techcontract.contract.ui.ContractLink;
import techcontract.contract.ui.ContractScreens;
import techcontract.kernel.Message;
import techcontract.paper.PaperPrinter;
import techcontract.paper.ui.PaperDesk;
import techcontract.paper.ui.PaperScreen;
import techcontract.shell.Dialogs;
import techcontract.testing.ScreenDesk;

/** A repeat seller's development contract by keyboard alone, from the empty form to the printed certificate. */
@ExtendWith(ApplicationExtension.class)
class RepeatSellerStoryTest {
    @TempDir private Path folder;
    private final List<Path> saved = new ArrayList<>();
    private final List<Contract> opened = new ArrayList<>();
    private ScreenDesk desk;
    private Stage stage;
    private int keys;

    @Start
    void start(Stage window) {
        stage = window;
        desk = new ScreenDesk(folder.resolve("desk"), LocalDate.of(2026, 5, 26));
    }

    @Stop
    void stop() {
        desk.close();
    }

    @Test
    void fromTheEmptyFormToTheCertificateWithoutTheMouse(FxRobot robot) throws Exception {
        // The seller has been here before, and so has the buyer.
        desk.draft("先前的合同");
        ContractScreens screens = screens();
        robot.interact(() -> desk.show(stage, screens.blank()));

        type(robot, "", "储能电池均衡控制算法开发");
        type(robot, "合同类别", "11");
        type(robot, "签订日期", "0506");
        type(robot, "有效期起", "0506");
        type(robot, "有效期止", "20271231");
        choose(robot, "全称", "银湖");
        choose(robot, "全称", "云帆");
        type(robot, "合同成交额", "86.5w");
        fill(robot);
        press(robot, KeyCode.ALT, KeyCode.A);
        for (int step = 0; step < 3; step++) {
            press(robot, KeyCode.ALT, KeyCode.N);
        }
        press(robot, KeyCode.ALT, KeyCode.A);
        press(robot, KeyCode.ALT, KeyCode.N);
        press(robot, KeyCode.ALT, KeyCode.N);

        Contract registered = newest();
        assertThat(registered.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(registered.registrationNumber()).contains("2026440701000001");
        certificate(robot, registered);
        System.out.println("keystrokes beyond the text, from the empty form to the certificate: " + keys);
    }

    private ContractScreens screens() {
        Desk services = desk.desk();
        ContractDesk contracts = new ContractDesk(services.register(), services.check(), services.parties(),
                services.codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(), new Dialogs(stage),
                services.clock(), services.calendar(), services.settings()::people);
        return new ContractScreens(contracts, desk.fxml(),
                List.of(new ContractLink("打印", _ -> true, opened::add)));
    }

    private Contract newest() {
        long id = desk.desk().ledger().search(ContractSearch.ALL, 1).rows().getFirst().id();
        return desk.desk().register().open(id);
    }

    // The rest of what the form demands, in the order of the form.
    private void fill(FxRobot robot) {
        type(robot, "支付方式", "1");
        type(robot, "技术领域", "03");
        type(robot, "知识产权", "9");
        type(robot, "计划来源", "5");
        type(robot, "社会经济目标", "0206");
        type(robot, "服务的行业", "38");
        type(robot, "真实性承诺人", "李明");
        type(robot, "承诺日期", "今天");
    }

    private void certificate(FxRobot robot, Contract registered) throws Exception {
        PaperDesk papers = new PaperDesk(desk.desk().papers(), new PaperPrinter(), desk.desk().ledger(),
                () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(), new Saving(stage), desk.fxml());
        robot.interact(() -> desk.shell().show(new PaperScreen(papers, registered, desk.desk().clock())));
        press(robot, KeyCode.ALT, KeyCode.F);

        assertThat(saved).hasSize(1);
        try (PDDocument document = Loader.loadPDF(saved.getFirst().toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("2026440701000001", "储能电池均衡控制算法开发", "865,000.00");
        }
    }

    /** Saves where the test says. */
    private final class Saving extends Dialogs {
        Saving(Stage owner) {
            super(owner);
        }

        @Override
        public Optional<Path> save(Message title, String name, ExtensionFilter... kinds) {
            saved.add(folder.resolve(name));
            return Optional.of(saved.getLast());
        }
    }

    private void press(FxRobot robot, KeyCode... chord) {
        robot.push(chord);
        keys++;
    }

    /** Goes on with Tab to the field whose label holds the words, and types. */
    private void type(FxRobot robot, String label, String words) {
        reach(robot, label);
        robot.write(words);
    }

    private void choose(FxRobot robot, String label, String words) {
        type(robot, label, words);
        press(robot, KeyCode.ENTER);
    }

    private void reach(FxRobot robot, String label) {
        if (label.isEmpty()) {
            return;
        }
        Predicate<Node> wanted = node -> words(node).contains(label);
        for (int tab = 0; tab < 120; tab++) {
            press(robot, KeyCode.TAB);
            if (wanted.test(focused())) {
                return;
            }
        }
        throw new AssertionError("no field " + label);
    }

    private Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }

    // The field itself or what it is part of.
    private static String words(Node node) {
        for (Node one = node; one != null; one = parent(one)) {
            if (one instanceof Control control && control.getAccessibleText() != null) {
                return Objects.requireNonNull(control.getAccessibleText());
            }
        }
        return "";
    }

    private static @Nullable Parent parent(Node node) {
        return node.getParent();
    }
}
