package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.storage.SavedAct;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/** What was saved is taken back step by step, and only while nothing else came of it. */
class UndoTest {
    private static final Actor OTHER = new Actor("周复核");

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder);
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void takesSavesBackOneAfterTheOther() {
        Contract contract = desk.register().draft(TestDesk.CLERK, Drafts.development("第 0 稿"));
        List<String> states = new ArrayList<>(List.of(text(contract)));
        for (int edition = 1; edition <= 3; edition++) {
            contract = desk.register()
                    .save(TestDesk.CLERK, ContractRef.to(contract), Drafts.development("第 " + edition + " 稿"));
            states.add(text(contract));
        }

        for (int edition = 2; edition >= 0; edition--) {
            undoLast();
            assertThat(text(desk.register().open(contract.id()))).isEqualTo(states.get(edition));
        }
        undoLast();

        assertThat(desk.ledger().find("", Progress.NONE).size()).isZero();
        assertThat(desk.database().undoable(TestDesk.CLERK)).isEmpty();
    }

    @Test
    void removesADraftFromTheSearchToo() {
        desk.register().draft(TestDesk.CLERK, Drafts.development("留下"));
        desk.register().draft(TestDesk.CLERK, Drafts.development("录错"));
        assertThat(desk.ledger().find("录错", Progress.NONE).size()).isOne();

        undoLast();

        assertThat(desk.ledger().find("录错", Progress.NONE).size()).isZero();
        assertThat(desk.ledger().find("", Progress.NONE).size()).isOne();
    }

    @Test
    void refusesWhatIsNoLongerAsItWasSaved() {
        Contract contract = desk.register().draft(TestDesk.CLERK, Drafts.development("甲"));
        SavedAct draft = desk.database().undoable(TestDesk.CLERK).getFirst();
        desk.register().save(OTHER, ContractRef.to(contract), Drafts.development("乙"));

        assertThatThrownBy(() -> desk.database().undo(TestDesk.CLERK, draft)).isInstanceOf(Refused.class)
                .hasMessageContaining("又改动过");
        assertThat(desk.register().open(contract.id()).typed().subject().projectName()).isEqualTo("乙");
    }

    @Test
    void refusesOnceTheContractWentOn() {
        Contract contract = desk.register().draft(TestDesk.CLERK, Drafts.development("甲"));
        desk.register().submit(TestDesk.CLERK, ContractRef.to(contract), LocalDate.of(2026, 4, 1));

        assertThatThrownBy(this::undoLast).isInstanceOf(Refused.class);
        assertThat(desk.register().open(contract.id()).status()).isEqualTo(ContractStatus.SUBMITTED);
    }

    @Test
    void keepsTenOfEachPerson() {
        for (int i = 0; i < 12; i++) {
            desk.register().draft(TestDesk.CLERK, Drafts.development("第 " + i + " 份"));
        }
        desk.register().draft(OTHER, Drafts.development("别人的"));

        assertThat(desk.database().undoable(TestDesk.CLERK)).hasSize(10)
                .first()
                .extracting(act -> act.what().toString())
                .isEqualTo("新登记“第 11 份”");
        assertThat(desk.database().undoable(OTHER)).hasSize(1);
    }

    @Test
    void doesNotTakeBackTwice() {
        desk.register().draft(TestDesk.CLERK, Drafts.development("甲"));
        SavedAct act = desk.database().undoable(TestDesk.CLERK).getFirst();
        desk.database().undo(TestDesk.CLERK, act);

        assertThatThrownBy(() -> desk.database().undo(TestDesk.CLERK, act)).isInstanceOf(Refused.class)
                .hasMessageContaining("已经撤销过");
    }

    private static String text(Contract contract) {
        return new TypedForm(contract.typed(), Map.of()).text();
    }

    private void undoLast() {
        desk.database().undo(TestDesk.CLERK, desk.database().undoable(TestDesk.CLERK).getFirst());
    }
}
