package techcontract.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.ClosedYearEffect;
import techcontract.kernel.Actor;
import techcontract.kernel.Cancelled;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Role;
import techcontract.kernel.Unavailable;
import techcontract.statistics.ComparedYear;
import techcontract.statistics.Figures;
import techcontract.statistics.LastYearSource;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.ReportTable;
import techcontract.statistics.StatisticsTable;
import techcontract.statistics.TableCell;
import techcontract.storage.AuditEntry;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** The report of 2025 is handed in; afterwards the ledger goes on living. */
class SubmissionsTest {
    private static final ReportPeriod YEAR = ReportPeriod.whole(new ReportYear(2025));
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 20);

    @TempDir private Path folder;
    private Desk desk;
    private Submissions submissions;
    private Corrections corrections;
    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = TestDesk.in(folder.resolve("desk"));
        submissions = desk.submissions();
        corrections = new Corrections(desk, 5);
        new PastContracts(desk, 11).register(40, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        for (int i = 0; i < 5; i++) {
            numbers.add(corrections.register(SPRING.plusMonths(i)));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Submission handIn(ReportPeriod period, LastYearSource lastYear, String reason) {
        return submissions.handIn(CLERK, new HandIn(period, lastYear, reason, counted(period)), Progress.NONE);
    }

    private Submission handIn() {
        return handIn(YEAR, LastYearSource.COUNTED_NOW, "");
    }

    private Figures counted(ReportPeriod period) {
        return desk.report().of(period).table(ReportTable.TYPES).total().thisYear();
    }

    /** Everything stored with a submission, character by character. */
    private List<String> stored(Submission submission) {
        return desk.database()
                .read(session -> session
                        .createSelectionQuery(
                                "select p.kind || p.name || p.contentHash || p.content from SubmissionPart p"
                                        + " where p.submissionId = :id order by p.id",
                                String.class)
                        .setParameter("id", submission.id())
                        .getResultList());
    }

    @Test
    void laterCorrectionsLeaveWhatWasHandedInByteForByte() {
        Submission submission = handIn();
        List<String> before = stored(submission);
        List<FrozenTable> tables = submissions.open(submission.id()).tables();
        Figures figures = submission.figures(ComparedYear.THIS);

        corrections.cancel(numbers.get(0));
        corrections.reprice(numbers.get(1), 123_456);
        corrections.register(SPRING);

        assertThat(counted(YEAR)).isNotEqualTo(figures);
        assertThat(stored(submission)).isEqualTo(before);
        assertThat(submissions.open(submission.id()).tables()).isEqualTo(tables);
        assertThat(submissions.all().getFirst().figures(ComparedYear.THIS)).isEqualTo(figures);
    }

    @Test
    void freezesWhatTheReportSaidOnTheDay() {
        List<StatisticsTable> report = desk.report().of(YEAR).tables();

        FrozenReport frozen = submissions.open(handIn().id());

        assertThat(frozen.tables()).hasSameSizeAs(report);
        for (int i = 0; i < report.size(); i++) {
            assertThat(frozen.tables().get(i).rows()).isEqualTo(report.get(i).rows());
        }
        List<Figures> rows = new ArrayList<>();
        frozen.each(ComparedYear.THIS, contract -> rows.add(Figures.of(contract)));
        assertThat(rows.stream().reduce(Figures.ZERO, Figures::plus)).isEqualTo(counted(YEAR));
    }

    @Test
    void saysWhatBecameOfEachContract() {
        corrections.reprice(numbers.get(1), 100_000_00);
        Submission submission = handIn();

        corrections.cancel(numbers.get(0));
        corrections.reprice(numbers.get(1), 80_000_00);
        corrections.refield(numbers.get(2), "07");
        corrections.revoke(numbers.get(3));
        String late = corrections.register(SPRING);
        corrections.begin(numbers.get(4));

        Comparison comparison = submissions.compare(submission.id(), Progress.NONE);
        Map<String, Difference> found = new LinkedHashMap<>();
        comparison.differences().forEach(one -> found.put(one.contract().registrationNumber(), one));
        assertThat(found.keySet()).containsExactlyInAnyOrder(numbers.get(0), numbers.get(1), numbers.get(2),
                numbers.get(3), late);
        assertThat(of(found, 0).kind()).isEqualTo(DifferenceKind.CANCELLED);
        assertThat(of(found, 0).event()).isEqualTo("2026-05-20 注销：双方协商（协议 1 号）");
        assertThat(of(found, 1).kind()).isEqualTo(DifferenceKind.AMENDED);
        assertThat(of(found, 1).changed()).isEqualTo("合同成交额：100,000.00 → 80,000.00；技术交易额：100,000.00 → 80,000.00");
        assertThat(of(found, 1).effect().contractAmount()).isEqualTo(Money.ofYuan("-20000.00"));
        assertThat(of(found, 2).kind()).isEqualTo(DifferenceKind.MOVED);
        assertThat(of(found, 2).changed()).startsWith("技术领域：");
        assertThat(of(found, 3).kind()).isEqualTo(DifferenceKind.REVOKED);
        assertThat(Objects.requireNonNull(found.get(late)).kind()).isEqualTo(DifferenceKind.ADDED);
    }

    /** Worked out by hand: one line stays, one comes, one goes because its year is counted anew. */
    @Test
    void tellsWhatTheLineOfAdjustmentsGainedAndLost() {
        LocalDate autumn = LocalDate.of(2025, 11, 3);
        List<String> early = List.of(corrections.register(LocalDate.of(2024, 2, 2)),
                corrections.register(LocalDate.of(2024, 3, 2)),
                corrections.register(LocalDate.of(2024, 4, 2), 700_000_00));
        corrections.cancel(early.get(0), autumn, ClosedYearEffect.ADJUST);
        Submission submission = handIn();

        corrections.cancel(early.get(2), autumn, ClosedYearEffect.ADJUST);

        Comparison comparison = submissions.compare(submission.id(), Progress.NONE);
        ComparedTable types = table(comparison, ReportTable.TYPES);
        ComparedRow line = types.rows()
                .stream()
                .filter(row -> row.key().equals(TableCell.ADJUSTED))
                .findFirst()
                .orElseThrow();
        Explanation explained = comparison.explain(types, line, ComparedYear.THIS);
        assertThat(line.difference(ComparedYear.THIS))
                .isEqualTo(new Figures(-1, Money.ofYuan("-700000.00"), Money.ofYuan("-700000.00")));
        assertThat(explained.rest().isZero()).isTrue();
        assertThat(explained.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.difference().contract().registrationNumber()).isEqualTo(early.get(2));
            assertThat(effect.difference().kind()).isEqualTo(DifferenceKind.ADJUSTED);
            assertThat(effect.difference().event()).isEqualTo("2025-11-03 注销，2024年登记的合同，差额列入办理年度");
        });
        assertThat(explained.words()).endsWith("本期调整 1 项。");
    }

    @Test
    void saysWhenTheRankingAloneMovedAContract() {
        Submission submission = handIn();
        ComparedTable before = table(submissions.compare(submission.id(), Progress.NONE), ReportTable.TOP_SELLERS);
        String last = before.rows().get(19).key();
        // More than any other: PastContracts stay below 10 million yuan.
        corrections.register(SPRING, 20_000_000_00L);

        Comparison comparison = submissions.compare(submission.id(), Progress.NONE);
        ComparedTable sellers = table(comparison, ReportTable.TOP_SELLERS);
        ComparedRow fallen = sellers.rows().stream().filter(row -> row.key().equals(last)).findFirst().orElseThrow();
        Explanation explained = comparison.explain(sellers, fallen, ComparedYear.THIS);
        assertThat(fallen.now().thisYear()).isEqualTo(Figures.ZERO);
        assertThat(explained.rest().isZero()).isTrue();
        assertThat(explained.effects()).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.difference().kind()).isEqualTo(DifferenceKind.RANKED);
            assertThat(effect.difference().event()).isEqualTo("合同没有变，所在的行变了：上报时第 20 名，现在“其他”一行");
        });
    }

    private Difference of(Map<String, Difference> found, int place) {
        return Objects.requireNonNull(found.get(numbers.get(place)));
    }

    @Test
    void tellsInOneSentenceWhyATotalIsAnother() {
        corrections.reprice(numbers.get(0), 500_000_00);
        corrections.reprice(numbers.get(1), 300_000_00);
        Submission submission = handIn();

        corrections.cancel(numbers.get(0));
        corrections.reprice(numbers.get(1), 200_000_00);

        Comparison comparison = submissions.compare(submission.id(), Progress.NONE);
        ComparedTable types = table(comparison, ReportTable.TYPES);
        ComparedRow total = types.rows().stream().filter(ComparedRow::isTotal).findFirst().orElseThrow();
        assertThat(comparison.explain(types, total, ComparedYear.THIS).words()).isEqualTo(
                "比上报时少 1 项，成交额少 600,000.00 元，技术交易额少 600,000.00 元：注销 1 项、变更 1 项。");
        assertThat(comparison.explain(types, total, ComparedYear.LAST).words()).isEqualTo("与上报时一致。");
    }

    private static ComparedTable table(Comparison comparison, ReportTable id) {
        return comparison.tables().stream().filter(table -> table.id().equals(id.name())).findFirst().orElseThrow();
    }

    @Test
    void theSecondHandingInOfAPeriodNeedsAReasonAndCounts() {
        Submission first = handIn();
        corrections.cancel(numbers.get(0));

        assertThatThrownBy(this::handIn).isInstanceOf(Refused.class).hasMessageContaining("再次上报请写明原因");
        Submission second = handIn(YEAR, LastYearSource.COUNTED_NOW, "省厅退回，剔除注销的合同");

        assertThat(second.edition()).isEqualTo(2);
        assertThat(submissions.newest(YEAR).map(Submission::id)).contains(second.id());
        assertThat(submissions.open(first.id()).submission().edition()).isEqualTo(1);
        assertThat(submissions.all()).hasSize(2);
    }

    @Test
    void onlyWhoMayHandsIn() {
        HandIn wanted = new HandIn(YEAR, LastYearSource.COUNTED_NOW, "", counted(YEAR));

        assertThatThrownBy(() -> submissions.handIn(new Actor("李复核", Role.REVIEWER), wanted, Progress.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("复核员");
        assertThatThrownBy(() -> submissions.handIn(new Actor("来宾", Role.READER), wanted, Progress.NONE))
                .isInstanceOf(Refused.class);

        Submission submission = submissions.handIn(new Actor("赵统计", Role.STATISTICIAN), wanted, Progress.NONE);
        assertThat(submission.submittedBy()).isEqualTo("赵统计");
        AuditEntry entry = desk.database()
                .read(session -> session
                        .createSelectionQuery("from AuditEntry a where a.action = 'submission.hand-in'",
                                AuditEntry.class)
                        .getSingleResult());
        assertThat(entry.actor()).isEqualTo("赵统计");
        assertThat(entry.detail()).contains("2025-01-01 2025-12-31 1 ", submission.seal());
    }

    @Test
    void whatWasNotConfirmedIsNotHandedIn() {
        Figures confirmed = counted(YEAR);
        corrections.register(SPRING);

        assertThatThrownBy(() -> submissions.handIn(CLERK,
                new HandIn(YEAR, LastYearSource.COUNTED_NOW, "", confirmed), Progress.NONE)).isInstanceOf(Refused.class)
                .hasMessageContaining("重新核对");
        assertThat(submissions.all()).isEmpty();
    }

    @Test
    void aPeriodThatIsNotOverIsNotHandedIn() {
        assertThatThrownBy(() -> handIn(ReportPeriod.whole(new ReportYear(2026)), LastYearSource.COUNTED_NOW, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2026-12-31");
        assertThat(handIn(ReportPeriod.upTo(new ReportYear(2026), TODAY), LastYearSource.COUNTED_NOW, "").period()
                .lastDay()).isEqualTo(TODAY);
    }

    @Test
    void aContractTamperedWithIsFoundAndNamed() {
        Submission submission = handIn();
        String part = "from SubmissionPart p where p.submissionId = :id and p.kind = 'THIS_YEAR'";
        SubmissionPart rows = desk.database()
                .read(session -> session.createSelectionQuery(part, SubmissionPart.class)
                        .setParameter("id", submission.id())
                        .getSingleResult());
        String forged = rows.text().replaceFirst("旧项目500", "新项目500");
        assertThat(forged).isNotEqualTo(rows.text());

        write("update SubmissionPart set content = :v where kind = 'THIS_YEAR'", packed(forged));

        assertThatThrownBy(() -> submissions.open(submission.id())).isInstanceOf(Refused.class)
                .hasMessageContaining("2025年")
                .hasMessageContaining("本年合同 " + rows.name());
        Path pack = folder.resolve("pack.zip");
        assertThatThrownBy(() -> submissions.writePack(submission.id(), pack, Progress.NONE))
                .isInstanceOf(Refused.class);
        assertThat(pack).doesNotExist();
    }

    @Test
    void aForgedHashAndForgedTotalsBreakTheSeal() throws NoSuchAlgorithmException {
        Submission submission = handIn();
        String forged = submissions.open(submission.id())
                .contracts(ComparedYear.THIS)
                .skip(1)
                .map(FrozenLine::of)
                .reduce("", String::concat);

        write("update Submission set thisCount = :v", 1L);
        assertThatThrownBy(() -> submissions.open(submission.id())).isInstanceOf(Refused.class)
                .hasMessageContaining("封存指纹");

        write("update Submission set thisCount = :v", submission.figures(ComparedYear.THIS).count());
        submissions.open(submission.id());
        write("update SubmissionPart set content = :v where kind = 'THIS_YEAR'", packed(forged));
        write("update SubmissionPart set contentHash = :v where kind = 'THIS_YEAR'",
                sha256(forged.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> submissions.open(submission.id())).isInstanceOf(Refused.class)
                .hasMessageContaining("封存指纹");
    }

    private void write(String statement, Object value) {
        desk.database().write(ADMINISTRATOR, "test.forge", writing -> {
            writing.session().createMutationQuery(statement).setParameter("v", value).executeUpdate();
            return true;
        });
    }

    private static String packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void nextYearsReportTakesLastYearAsHandedInOrAsCountedNow() {
        Figures handedIn = counted(YEAR);
        Submission submission = handIn();
        corrections.cancel(numbers.get(0));
        Figures now = counted(YEAR);
        ReportPeriod next = ReportPeriod.upTo(new ReportYear(2026), TODAY);
        ReportPeriod whole = ReportPeriod.whole(new ReportYear(2026));

        List<LastYearSource> sources = submissions.lastYearSources(whole);

        assertThat(sources).extracting(LastYearSource::note)
                .containsExactly("上年数为现在重算。", "上年数为上报数（2025年，2026-05-20 上报）。");
        assertThat(lastYear(whole, sources.get(0))).isEqualTo(now).isNotEqualTo(handedIn);
        assertThat(lastYear(whole, sources.get(1))).isEqualTo(handedIn)
                .isEqualTo(submission.figures(ComparedYear.THIS));
        assertThat(desk.report().of(whole, sources.get(1), Progress.NONE).table(ReportTable.TYPES).notes())
                .contains("上年数为上报数（2025年，2026-05-20 上报）。");
        assertThat(desk.report().of(whole, sources.get(1), Progress.NONE).check().balances()).isTrue();
        assertThat(lastYear(next, submissions.lastYearSources(next).get(1)).count())
                .isEqualTo(lastYear(next, LastYearSource.COUNTED_NOW).count() + 1);
        assertThat(submissions.lastYearSources(YEAR)).containsExactly(LastYearSource.COUNTED_NOW);
    }

    private Figures lastYear(ReportPeriod period, LastYearSource source) {
        return desk.report().of(period, source, Progress.NONE).table(ReportTable.TYPES).total().lastYear();
    }

    @Test
    void thePackHoldsTheFilesHandedInAndTheirHashes() throws Exception {
        Submission submission = handIn();
        corrections.cancel(numbers.get(0));
        Path pack = folder.resolve(submissions.packName(submission));

        submissions.writePack(submission.id(), pack, Progress.NONE);

        assertThat(pack).hasFileName("江海区科学技术局2025年技术合同统计上报包.zip");
        Map<String, byte[]> files = unzipped(pack);
        assertThat(files.keySet()).containsExactly("江海区科学技术局2025年技术合同统计.xlsx", "江海区科学技术局2025年上年数衔接表.xlsx",
                "江海区科学技术局2025年技术合同登记简报.docx", "SHA256SUMS.txt");
        List<String> sums = new String(Objects.requireNonNull(files.remove("SHA256SUMS.txt")), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            expected.add(sha256(file.getValue()) + "  " + file.getKey());
        }
        assertThat(sums).isEqualTo(expected);
        assertThat(sums.getFirst()).startsWith(submission.workbookHash());

        Path again = folder.resolve("again.zip");
        submissions.writePack(submission.id(), again, Progress.NONE);
        assertThat(again).hasSameBinaryContentAs(pack);
    }

    private static Map<String, byte[]> unzipped(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream bytes = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = bytes.getNextEntry(); entry != null; entry = bytes.getNextEntry()) {
                files.put(entry.getName(), bytes.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aPackThatFailsLeavesNothingBehind() throws IOException {
        Submission submission = handIn();
        Path old = Files.writeString(folder.resolve("pack.zip"), "old");
        Path nowhere = folder.resolve("missing").resolve("pack.zip");

        assertThatThrownBy(() -> submissions.writePack(submission.id(), old, new StoppedAtTheSecondFile()))
                .isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> submissions.writePack(submission.id(), nowhere, Progress.NONE))
                .isInstanceOf(Unavailable.class);

        assertThat(old).hasContent("old");
        assertThat(nowhere).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("desk",
                    "pack.zip");
        }
    }

    /** A user who changes their mind while the pack is written. */
    private static final class StoppedAtTheSecondFile implements Progress {
        private boolean begun;

        @Override
        public void at(long done, long total) {
            begun = true;
        }

        @Override
        public boolean cancelled() {
            return begun;
        }
    }

    @Test
    void stoppedWhileCountingNothingIsFrozen() {
        HandIn wanted = new HandIn(YEAR, LastYearSource.COUNTED_NOW, "", counted(YEAR));
        new PastContracts(desk, 3).register(1200, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        HandIn other = new HandIn(ReportPeriod.whole(new ReportYear(2023)), LastYearSource.COUNTED_NOW, "",
                counted(ReportPeriod.whole(new ReportYear(2023))));
        StoppedAtTheSecondFile stopped = new StoppedAtTheSecondFile();
        stopped.at(0, 0);

        assertThatThrownBy(() -> submissions.handIn(CLERK, other, stopped)).isInstanceOf(Cancelled.class);
        assertThat(submissions.all()).isEmpty();
        assertThat(submissions.handIn(CLERK, wanted, Progress.NONE).edition()).isEqualTo(1);
    }
}
