package techcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import techcontract.testing.TestDesk;

class CommandLineTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void importsAndReportsAYear() {
        Path workbook = folder.resolve("2022.xlsx");

        assertThat(run("import", TestDesk.ledger().toString(), "--data", data())).isZero();
        assertThat(run("report", "2022", "--data", data(), "--out", workbook.toString())).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("imported 365, skipped 0\n");
        assertThat(err.toString()).isEmpty();
        assertThat(workbook).isNotEmptyFile();
    }

    @Test
    void exitsWithTwoAndOneLineForEachProblem() {
        int code = run("import", TestDesk.sample("bad/19-金额带万字.xlsx").toString(), "--data", data());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(2)
                .allMatch(
                        line -> line.matches("row 4, column (合同成交额|技术交易额)\\(万元\\): .*12万.*"));
    }

    @Test
    void exitsWithTwoForAMissingFile() {
        assertThat(run("import", folder.resolve("没有.xlsx").toString(), "--data", data())).isEqualTo(2);
        assertThat(err.toString()).startsWith("file: ").doesNotContain("\tat ");
    }

    @Test
    void exitsWithOneAndNoTraceWhenTheFolderIsInUse() {
        try (Desk _ = TestDesk.in(folder.resolve("data"))) {
            assertThat(run("report", "2022", "--data", data(), "--out", folder.resolve("x.xlsx").toString()))
                    .isEqualTo(1);
        }

        assertThat(err.toString()).contains("已在另一个窗口打开").doesNotContain("\tat ");
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
    }

    @Test
    void exitsWithOneWhenTheWorkbookCannotBeWritten() {
        run("import", TestDesk.ledger().toString(), "--data", data());

        assertThat(run("report", "2022", "--data", data(), "--out", folder.resolve("no/such/2022.xlsx").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void takesTheUnitFromTheCommandLine() {
        String file = TestDesk.sample("bad/17-金额表头无单位.xlsx").toString();

        assertThat(run("import", file, "--data", data(), "--unit", "千元")).isEqualTo(2);
        assertThat(run("import", file, "--data", data(), "--unit", "万元", "--dry-run")).isZero();
        assertThat(out.toString()).startsWith("would import ");
    }

    @Test
    void explainsItselfToWhoeverAsks() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("import", "report", "--version");
        assertThat(run("--version")).isZero();
        assertThat(run("report", "zweitausend")).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
