package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import techcontract.archive.Attachment;
import techcontract.contract.Contract;
import techcontract.kernel.Progress;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

class VerifyCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWithZeroWhereNothingWasChanged() {
        String anchor;
        try (Desk desk = TestDesk.in(folder)) {
            desk.register().draft(TestDesk.CLERK, Drafts.development("储能电池均衡控制开发"));
            anchor = desk.database()
                    .anchor(TestDesk.CLOCK.instant().plusSeconds(1))
                    .orElseThrow()
                    .digits();
        }

        assertThat(run("--anchor", anchor)).isZero();
        assertThat(out.toString()).startsWith("核验无误");
        assertThat(err.toString()).isEmpty();
        assertThat(run()).isZero();
    }

    @Test
    void endsWithTwoAndNamesWhatWasChanged() {
        try (Desk desk = TestDesk.in(folder)) {
            Contract contract = desk.register().draft(TestDesk.CLERK, Drafts.development("储能电池均衡控制开发"));
            desk.database()
                    .read(session -> session
                            .createNativeMutationQuery("update contract set remark = '背后' where id = " + contract.id())
                            .executeUpdate());
        }

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("表 合同 contract 的记录").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithTwoWhenAnAttachmentIsNotAsItWas() throws IOException {
        try (Desk desk = TestDesk.in(folder)) {
            Contract contract = desk.register().draft(TestDesk.CLERK, Drafts.development("储能电池均衡控制开发"));
            Path file = Files.writeString(folder.resolve("文本.txt"), "合同正文");
            Attachment added = desk.archive().add(TestDesk.CLERK, contract.id(), file, "A2", Progress.NONE);
            try (var files = Files.walk(folder.resolve("attachments"))) {
                Path stored = files
                        .filter(one -> String.valueOf(one.getFileName()).contains(added.sha256().substring(8)))
                        .findFirst()
                        .orElseThrow();
                Files.delete(stored);
            }
        }

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("文本.txt");
    }

    @Test
    void endsWithTwoForAnAnchorThatIsNotOnTheChain() {
        TestDesk.in(folder).close();

        assertThat(run("--anchor", "0123456789abcdef")).isEqualTo(2);
        assertThat(err.toString()).contains("0123456789abcdef", "不在审计链上");
        assertThat(run("--anchor", "xyz")).isEqualTo(2);
    }

    @Test
    void endsWithOneWhereThereIsNoData() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("没有技术合同登记台的数据");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "verify";
        arguments[1] = "--data";
        arguments[2] = folder.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
