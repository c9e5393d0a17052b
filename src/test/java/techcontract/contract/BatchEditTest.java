package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.browse.GridQuery;
import techcontract.contract.LedgerKeys;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.storage.ChangedElsewhere;
import techcontract.testing.Drafts;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

class BatchEditTest {
    @TempDir private Path folder;
    private Desk desk;
    private BatchEdit batches;
    private List<Long> ids;

    @BeforeEach
    void fill() {
        desk = TestDesk.in(folder);
        batches = desk.batches();
        new PastContracts(desk, 5).register(3, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));
        desk.register().draft(TestDesk.CLERK, Drafts.development("甲"));
        desk.register().draft(TestDesk.CLERK, Drafts.development("乙"));
        LedgerKeys keys = desk.browser().keys(GridQuery.ALL, Progress.NONE);
        ids = keys.ids(0, keys.size());
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void changesOpenContractsAndSaysWhyNotOthers() {
        List<BatchChange> planned = plan(BatchField.PLAN_SOURCE, "3");
        assertThat(planned).filteredOn(one -> one.refusal().isEmpty()).hasSize(2);
        assertThat(planned).filteredOn(one -> one.refusal().isPresent())
                .hasSize(3)
                .allMatch(one -> one.refusal()
                        .orElseThrow()
                        .toString()
                        .contains("变更"));

        batches.apply(TestDesk.CLERK, planned);

        assertThat(ids.stream().map(id -> desk.register().open(id)).filter(one -> one.status() == ContractStatus.DRAFT))
                .allMatch(one -> one.typed().subject().planSourceKey().equals("3"))
                .allMatch(one -> one.typed().costs().isEmpty() && one.typed().materials().size() == 3);
    }

    @Test
    void changesTheRemarkOfRegisteredOnesToo() {
        batches.apply(TestDesk.CLERK, plan(BatchField.REMARK, "已核对"));

        assertThat(ids).allMatch(id -> desk.register().open(id).typed().supplement().remark().equals("已核对"));
    }

    @Test
    void takesTheWholeBatchBack() {
        List<String> before = remarks();
        batches.apply(TestDesk.CLERK, plan(BatchField.REMARK, "错"));
        assertThat(remarks()).isNotEqualTo(before);

        desk.database().undo(TestDesk.CLERK, desk.database().undoable(TestDesk.CLERK).getFirst());

        assertThat(remarks()).isEqualTo(before);
    }

    @Test
    void doesNothingWhenOneWasSavedMeanwhile() {
        List<BatchChange> planned = plan(BatchField.REMARK, "新");
        Contract draft = desk.register().open(ids.getFirst());
        desk.register().save(TestDesk.CLERK, ContractRef.to(draft), Drafts.development("丙"));

        assertThatThrownBy(() -> batches.apply(TestDesk.CLERK, planned)).isInstanceOf(ChangedElsewhere.class);

        assertThat(remarks()).doesNotContain("新");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> plan(BatchField.PROVINCE_NUMBER, "9".repeat(41))).isInstanceOf(Refused.class);
    }

    private List<BatchChange> plan(BatchField field, String value) {
        return batches.preview(ids, field, value, Progress.NONE);
    }

    private List<String> remarks() {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> desk.register().open(ids.get(i)).typed().supplement().remark())
                .toList();
    }
}
