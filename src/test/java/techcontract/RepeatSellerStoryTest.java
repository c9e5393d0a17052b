package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
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

/** A repeat seller's development contract by keyboard alone, from the empty form to the certificate on paper. */
@ExtendWith(ApplicationExtension.class)
class RepeatSellerStoryTest {
    // Counted by hand in the steps of the story; a screen that asks for one more is noticed.
    private static final int KEYS = 28;
    private static final int KEYS_BY_COPYING = 15;

    @TempDir private Path folder;
    private final List<Path> saved = new ArrayList<>();
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

        fill(robot);
        assertThat(toTheCertificate(robot)).isEqualTo(KEYS);
    }

    @Test
    void likeTheContractBeforeWithHalfTheKeys(FxRobot robot) throws Exception {
        desk.draft("先前的合同");
        ContractScreens screens = screens();
        robot.interact(() -> desk.show(stage, screens.blank()));

        press(robot, KeyCode.CONTROL, KeyCode.D);
        type(robot, "项目名称", "储能电池均衡控制算法开发", KeyCode.F7);
        type(robot, "签订日期", "0506", KeyCode.ENTER);
        type(robot, "有效期起", "0506", KeyCode.ENTER);
        type(robot, "有效期止", "20271231", KeyCode.F7);
        type(robot, "合同成交额", "86.5w", KeyCode.F7);
        type(robot, "承诺日期", "今天");

        assertThat(toTheCertificate(robot)).isEqualTo(KEYS_BY_COPYING);
    }

    private int toTheCertificate(FxRobot robot) throws Exception {
        steps(robot);

        Contract registered = newest();
        assertThat(registered.status()).isEqualTo(ContractStatus.REGISTERED);
        assertThat(registered.registrationNumber()).contains("2026440701000001");
        certificate(robot);
        System.out.println("keystrokes beyond the text, from the empty form to the certificate: " + keys);
        return keys;
    }

    // Enter goes on, F7 goes to what is still missing.
    private void fill(FxRobot robot) {
        type(robot, "项目名称", "储能电池均衡控制算法开发", KeyCode.ENTER);
        type(robot, "合同类别", "11", KeyCode.ENTER);
        type(robot, "签订日期", "0506", KeyCode.ENTER);
        type(robot, "有效期起", "0506", KeyCode.ENTER);
        type(robot, "有效期止", "20271231", KeyCode.F7);
        type(robot, "全称", "银湖", KeyCode.ENTER, KeyCode.F7);
        type(robot, "全称", "云帆", KeyCode.ENTER, KeyCode.F7);
        type(robot, "合同成交额", "86.5w", KeyCode.ENTER);
        type(robot, "支付方式", "1", KeyCode.ENTER, KeyCode.F7);
        type(robot, "技术领域", "03", KeyCode.ENTER);
        type(robot, "知识产权", "9", KeyCode.ENTER);
        type(robot, "计划来源", "5", KeyCode.ENTER);
        type(robot, "社会经济目标", "0206", KeyCode.ENTER);
        type(robot, "服务的行业", "38", KeyCode.ENTER, KeyCode.F7);
        type(robot, "真实性承诺人", "李明", KeyCode.ENTER);
        type(robot, "承诺日期", "今天");
    }

    // Papers complete, submit, accept, recognise, the answers, the verdict, register.
    private void steps(FxRobot robot) {
        press(robot, KeyCode.ALT, KeyCode.A);
        press(robot, KeyCode.ALT, KeyCode.N);
        press(robot, KeyCode.ALT, KeyCode.N);
        press(robot, KeyCode.ALT, KeyCode.N);
        press(robot, KeyCode.ALT, KeyCode.A);
        press(robot, KeyCode.ALT, KeyCode.N);
        press(robot, KeyCode.ALT, KeyCode.N);
    }

    private void certificate(FxRobot robot) throws Exception {
        press(robot, KeyCode.F9);
        press(robot, KeyCode.ALT, KeyCode.F);

        assertThat(saved).hasSize(1);
        try (PDDocument document = Loader.loadPDF(saved.getFirst().toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("2026440701000001", "储能电池均衡控制算法开发", "865,000.00");
        }
    }

    private ContractScreens screens() {
        Desk services = desk.desk();
        ContractDesk contracts = new ContractDesk(services.register(), services.check(), services.parties(),
                services.codes(), () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(), new Dialogs(stage),
                services.clock(), services.calendar(), services.settings()::people,
                services.unsaved());
        PaperDesk papers = new PaperDesk(services.papers(), new PaperPrinter(), services.ledger(),
                () -> ScreenDesk.CLERK, desk.shell(), desk.tasks(), new Saving(stage), desk.fxml());
        return new ContractScreens(contracts, desk.fxml(),
                List.of(new ContractLink("打印", new KeyCodeCombination(KeyCode.F9), _ -> true,
                        contract -> desk.shell().show(new PaperScreen(papers, contract, services.clock())))));
    }

    private Contract newest() {
        long id = desk.desk().ledger().search(ContractSearch.ALL, 1).rows().getFirst().id();
        return desk.desk().register().open(id);
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

    /** Types into the field the cursor has come to, which must be that one, and goes on. */
    private void type(FxRobot robot, String field, String words, KeyCode... then) {
        assertThat(label()).contains(field);
        robot.write(words);
        for (KeyCode key : then) {
            press(robot, key);
        }
    }

    // What a screen reader would say: the field itself or what it is part of.
    private String label() {
        for (@Nullable
        Node one = focused(); one != null; one = parent(one)) {
            if (one instanceof Control control && control.getAccessibleText() != null) {
                return Objects.requireNonNull(control.getAccessibleText());
            }
        }
        return "";
    }

    private Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }

    private static @Nullable Parent parent(Node node) {
        return node.getParent();
    }
}
