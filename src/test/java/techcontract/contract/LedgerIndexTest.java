package techcontract.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Actor;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class LedgerWordsTest {
    private static final Actor CLERK = new Actor("王小明");

    @TempDir private Path folder;

    @Test
    void findsContractsByTheSoundOfAPartyToo() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.register().draft(CLERK, Drafts.development("PLC 控制"));
            desk.register().draft(CLERK, Drafts.development("储能算法"));

            // 银湖智能, 云帆能源; both contracts have them.
            assertThat(found(desk, "yhzn")).containsExactlyInAnyOrder("PLC 控制", "储能算法");
            assertThat(found(desk, "yunfan plc")).containsExactly("PLC 控制");
            assertThat(found(desk, "plc")).containsExactly("PLC 控制");
            assertThat(found(desk, "xyz")).isEmpty();
        }
    }

    private static List<String> found(Desk desk, String words) {
        return desk.ledger()
                .search(new ContractSearch(words, Optional.empty(), Optional.empty(), Optional.empty()), 10)
                .rows()
                .stream()
                .map(ContractRow::projectName)
                .toList();
    }
}
