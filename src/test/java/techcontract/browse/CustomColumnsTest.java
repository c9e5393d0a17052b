package techcontract.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.AfterRegistration.Cause;
import techcontract.contract.BatchChange;
import techcontract.contract.ClosedYearEffect;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.LedgerKeys;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.storage.AuditEntry;
import techcontract.testing.PastContracts;
import techcontract.testing.TestDesk;

/** The bureau's own columns against plain loops over what was put into them. */
class CustomColumnsTest {
    private static final List<String> BOXES = List.of("丙柜", "甲柜", "乙柜");
    private static final List<String> WORDS = List.of("Zhang 三", "李四", "zhang 五", "100%_");
    @TempDir private Path folder;
    private Desk desk;
    private CustomColumns custom;
    private LedgerBrowser browser;
    private CustomColumn words;
    private CustomColumn copies;
    private CustomColumn sent;
    private CustomColumn box;
    private List<Long> ids;
    /** What was put in: by column, then by contract; texts as typed. */
    private final Map<CustomColumn, Map<Long, String>> put = new HashMap<>();

    @BeforeEach
    void fill() {
        desk = TestDesk.in(folder);
        browser = desk.browser();
        custom = browser.columns().custom();
        new PastContracts(desk, 3).register(70, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30));
        words = custom.add(TestDesk.CLERK, "经手人", ColumnKind.TEXT, List.of());
        copies = custom.add(TestDesk.CLERK, " 份数 ", ColumnKind.NUMBER, List.of());
        sent = custom.add(TestDesk.CLERK, "送达日", ColumnKind.DATE, List.of());
        box = custom.add(TestDesk.CLERK, "档案柜", ColumnKind.CHOICE, BOXES);
        LedgerKeys keys = browser.keys(GridQuery.ALL, Progress.NONE);
        ids = keys.ids(0, keys.size());
        Random random = new Random(8);
        for (CustomColumn column : List.of(words, copies, sent, box)) {
            Map<Long, String> of = new HashMap<>();
            ids.stream().filter(_ -> random.nextInt(3) > 0).forEach(id -> of.put(id, invented(column, random)));
            put.put(column, of);
            of.values().stream().distinct().forEach(value -> batch(column, having(of, value), value));
        }
    }

    private String invented(CustomColumn column, Random random) {
        return switch (column.kind()) {
            case NUMBER -> List.of("2", "10", "-3.5", "0.25").get(random.nextInt(4));
            case DATE -> LocalDate.of(2025, 11, 20).plusDays(10L * random.nextInt(7)).toString();
            case CHOICE -> BOXES.get(random.nextInt(3));
            default -> WORDS.get(random.nextInt(4));
        };
    }

    private static List<Long> having(Map<Long, String> of, String value) {
        return of.entrySet().stream().filter(one -> one.getValue().equals(value)).map(Map.Entry::getKey).toList();
    }

    private int batch(CustomColumn column, List<Long> which, String value) {
        List<BatchChange> planned = desk.batches()
                .preview(which, new CustomBatch(custom, column), value, Progress.NONE);
        return desk.batches().apply(TestDesk.CLERK, planned);
    }

    @AfterEach
    void close() {
        TestDesk.closeSound(desk);
    }

    @Test
    void filtersAsALoopWould() {
        check(words, Comparison.CONTAINS, List.of("ZHANG"), one -> one.toLowerCase(java.util.Locale.ROOT)
                .contains("zhang"));
        check(words, Comparison.CONTAINS, List.of("%_"), one -> one.equals("100%_"));
        check(words, Comparison.EXCLUDES, List.of("三", "四"), one -> !one.contains("三") && !one.contains("四"));
        check(words, Comparison.ONE_OF, List.of("李四", "zhang 五"), one -> one.equals("李四") || one.equals("zhang 五"));
        check(box, Comparison.ONE_OF, List.of("甲柜", "丙柜"), one -> one.equals("甲柜") || one.equals("丙柜"));
        check(box, Comparison.NONE_OF, List.of("甲柜"), one -> !one.equals("甲柜"));
        for (CustomColumn column : put.keySet()) {
            check(column, Comparison.EMPTY, List.of(), String::isEmpty);
            check(column, Comparison.PRESENT, List.of(), one -> !one.isEmpty());
        }
    }

    @Test
    void filtersNumbersAndDaysWithTheirEnds() {
        check(copies, Comparison.BETWEEN, List.of("0.25", "9"), one -> one.equals("0.25") || one.equals("2"));
        check(copies, Comparison.BETWEEN, List.of("", "0"), one -> one.equals("-3.5"));
        check(copies, Comparison.BETWEEN, List.of("10.00", ""), one -> one.equals("10"));
        check(sent, Comparison.BETWEEN, List.of("2025-12-05", "2026-01-04"),
                one -> one.compareTo("2025-12-05") >= 0 && one.compareTo("2026-01-04") <= 0);
    }

    @Test
    void filtersBesideTheSearchAndTheProgramsOwn() {
        List<Long> found = found(new GridQuery("项目1", List.of(new Filter(box.key(), Comparison.ONE_OF, List.of("乙柜")),
                new Filter("registered", Comparison.BETWEEN, List.of("2026-02-01", ""))), List.of()));

        assertThat(found).isNotEmpty().isEqualTo(ids.stream().filter(id -> {
            Contract one = desk.register().open(id);
            return one.typed().subject().projectName().contains("项目1") && text(box, id).equals("乙柜")
                    && !one.registeredOn().orElseThrow().isBefore(LocalDate.of(2026, 2, 1));
        }).toList());
    }

    private void check(CustomColumn column, Comparison how, List<String> values, Predicate<String> loop) {
        List<Long> found = found(new GridQuery("", List.of(new Filter(column.key(), how, values)), List.of()));

        assertThat(found).as(column.name() + how)
                .isNotEmpty()
                .hasSizeLessThan(ids.size())
                .isEqualTo(ids.stream().filter(id -> loop.test(text(column, id))).toList());
    }

    private String text(CustomColumn column, long id) {
        return put.getOrDefault(column, Map.of()).getOrDefault(id, "");
    }

    private List<Long> found(GridQuery query) {
        LedgerKeys keys = browser.keys(query, Progress.NONE);
        return keys.ids(0, keys.size());
    }

    @Test
    void sortsNumbersByTheirSizeAndChoicesInTheirOrderWithBlanksLast() {
        assertSorted(copies, Comparator.comparing(BigDecimal::new));
        assertSorted(box, Comparator.comparingInt(BOXES::indexOf));
        assertSorted(sent, Comparator.naturalOrder());
        assertSorted(words, Comparator.naturalOrder());
    }

    private void assertSorted(CustomColumn column, Comparator<String> order) {
        for (boolean descending : List.of(false, true)) {
            List<Long> loop = new ArrayList<>(ids);
            loop.sort((one, other) -> {
                String text = text(column, one);
                String otherText = text(column, other);
                if (text.isEmpty() || otherText.isEmpty()) {
                    return Boolean.compare(text.isEmpty(), otherText.isEmpty());
                }
                return descending ? -order.compare(text, otherText) : order.compare(text, otherText);
            });
            assertThat(found(new GridQuery("", List.of(), List.of(new SortKey(column.key(), descending)))))
                    .as(column.name())
                    .isEqualTo(loop);
        }
    }

    @Test
    void sortsByWhatIsLeftWhenAColumnIsGone() {
        custom.remove(TestDesk.CLERK, words);

        assertThat(found(new GridQuery("", List.of(),
                List.of(new SortKey(words.key(), true), new SortKey("amount", false)))))
                .isEqualTo(found(new GridQuery("", List.of(), List.of(new SortKey("amount", false)))));
    }

    @Test
    void groupsAsALoopWould() {
        assertGroups(box, Grouping.Span.EACH, one -> one);
        assertGroups(words, Grouping.Span.EACH, one -> one);
        assertGroups(copies, Grouping.Span.EACH, one -> one);
        assertGroups(sent, Grouping.Span.YEAR, one -> one.substring(0, 4));
        assertGroups(sent, Grouping.Span.MONTH, one -> one.substring(0, 7));
        assertThat(groups(box, Grouping.Span.EACH)).extracting(GroupRow::words)
                .containsExactly("丙柜", "甲柜", "乙柜", "（空）");
        assertThat(groups(copies, Grouping.Span.EACH)).extracting(GroupRow::words)
                .containsExactly("-3.5", "0.25", "2", "10", "（空）");
    }

    private List<GroupRow> groups(CustomColumn column, Grouping.Span span) {
        return browser.groups(GridQuery.ALL, new Grouping(browser.columns().of(column.key()), span));
    }

    private void assertGroups(CustomColumn column, Grouping.Span span, java.util.function.UnaryOperator<String> key) {
        Map<String, List<Long>> loop = ids.stream()
                .collect(Collectors.groupingBy(id -> text(column, id).isEmpty()
                        ? "（空）"
                        : key.apply(text(column, id))));
        List<GroupRow> groups = groups(column, span);
        assertThat(groups).extracting(GroupRow::words).containsExactlyInAnyOrderElementsOf(loop.keySet());
        groups.forEach(group -> {
            List<Long> of = loop.getOrDefault(group.words(), List.of());
            assertThat(group.count()).isEqualTo(of.size());
            assertThat(group.contractAmount()).isEqualTo(of.stream()
                    .map(id -> desk.register().open(id).typed().price().amount().orElseThrow())
                    .reduce(Money.ZERO, Money::plus));
            assertThat(found(new GridQuery("", List.of(group.filter()), List.of()))).isEqualTo(of);
        });
    }

    @Test
    void readsRowsWithNothingElse() {
        List<GridColumn> shown = List.of(browser.columns().of(copies.key()), browser.columns().of(box.key()));

        List<GridRow> rows = browser.rows(shown, ids);

        assertThat(rows).extracting(GridRow::id).isEqualTo(ids);
        rows.forEach(row -> {
            assertThat(shown.getFirst().words(row.cell(shown.getFirst()))).isEqualTo(text(copies, row.id()));
            assertThat(shown.getLast().words(row.cell(shown.getLast()))).isEqualTo(text(box, row.id()));
        });
    }

    @Test
    void exportsNumbersAndDaysAsWhatTheyAre() throws IOException {
        Path file = folder.resolve("view.xlsx");
        List<View.Shown> shown = List.of(words, copies, sent, box)
                .stream()
                .map(one -> new View.Shown(one.key(), 100))
                .toList();

        new ViewSheet(browser).write(file, "台账", "", shown, ids, Progress.NONE);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Row headings = book.getSheetAt(0).getRow(2);
            assertThat(IntStream.range(0, 4).mapToObj(i -> headings.getCell(i).getStringCellValue()))
                    .containsExactly("经手人", "份数", "送达日", "档案柜");
            for (int i = 0; i < ids.size(); i++) {
                Row row = book.getSheetAt(0).getRow(3 + i);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(text(words, ids.get(i)));
                assertThat(row.getCell(3).getStringCellValue()).isEqualTo(text(box, ids.get(i)));
                String number = text(copies, ids.get(i));
                String day = text(sent, ids.get(i));
                if (!number.isEmpty()) {
                    assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
                    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(Double.parseDouble(number));
                }
                if (!day.isEmpty()) {
                    assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
                }
            }
        }
    }

    @Test
    void sumsNumbersOnPaper() throws IOException {
        byte[] pdf = new ViewPaper(browser).pdf("台账", "", List.of(new View.Shown("number", 150),
                new View.Shown(copies.key(), 90)), ids, browser.keys(GridQuery.ALL, Progress.NONE).sums(),
                Progress.NONE);

        BigDecimal sum = put.getOrDefault(copies, Map.of())
                .values()
                .stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).containsPattern(
                    "合计 70 项\\s+" + java.util.regex.Pattern.quote(sum.toPlainString()));
        }
    }

    @Test
    void leavesTheContractAndItsEditionAsTheyAre() {
        long id = ids.getFirst();
        Contract before = desk.register().open(id);

        custom.put(TestDesk.CLERK, id, words, text(words, id), "新的");

        Contract after = desk.register().open(id);
        assertThat(ContractRef.to(after)).isEqualTo(ContractRef.to(before));
        assertThat(after.status()).isEqualTo(before.status());
    }

    @Test
    void staysWithAContractThatIsChanged() {
        long id = having(put.getOrDefault(box, Map.of()), "甲柜").getFirst();
        Contract registered = desk.register().open(id);

        desk.register()
                .after()
                .beginChange(TestDesk.CLERK, ContractRef.to(registered),
                        new Cause(TestDesk.TODAY, "理由", "文件", ClosedYearEffect.SAME_YEAR));

        assertThat(value(box, id)).isEqualTo("甲柜");
        assertThat(found(new GridQuery("", List.of(new Filter(box.key(), Comparison.ONE_OF, List.of("甲柜"))),
                List.of()))).containsExactlyInAnyOrderElementsOf(
                        having(put.getOrDefault(box, Map.of()), "甲柜"));
        assertThat(custom.put(TestDesk.CLERK, id, box, "甲柜", "乙柜")).isEqualTo("乙柜");
    }

    private String value(CustomColumn column, long id) {
        GridColumn content = browser.columns().of(column.key());
        return content.words(browser.rows(List.of(content), List.of(id)).getFirst().cell(content));
    }

    @Test
    void takesACellBackUnlessItWasChangedSince() {
        long id = ids.getFirst();
        String before = text(words, id);
        custom.put(TestDesk.CLERK, id, words, before, " 王 五 ");
        assertThat(value(words, id)).isEqualTo("王 五");

        undo();
        assertThat(value(words, id)).isEqualTo(before);

        custom.put(TestDesk.CLERK, id, words, before, "甲");
        var first = desk.database().undoable(TestDesk.CLERK).getFirst();
        custom.put(TestDesk.CLERK, id, words, "甲", "");
        assertThat(value(words, id)).isEmpty();
        assertThatThrownBy(() -> desk.database().undo(TestDesk.CLERK, first)).isInstanceOf(Refused.class)
                .hasMessageContaining("（空）");
        undo();
        undo();
        assertThat(value(words, id)).isEqualTo(before);
    }

    @Test
    void takesABatchBack() {
        List<BatchChange> planned = desk.batches().preview(ids, new CustomBatch(custom, box), "乙柜", Progress.NONE);
        assertThat(planned).allMatch(one -> one.refusal().isEmpty());
        assertThat(planned).filteredOn(one -> !one.changes())
                .extracting(one -> one.ref().id())
                .containsExactlyInAnyOrderElementsOf(having(put.getOrDefault(box, Map.of()), "乙柜"));
        desk.batches().apply(TestDesk.CLERK, planned);
        assertThat(ids).allMatch(id -> value(box, id).equals("乙柜"));

        undo();

        assertThat(ids).allMatch(id -> value(box, id).equals(text(box, id)));
    }

    private void undo() {
        desk.database().undo(TestDesk.CLERK, desk.database().undoable(TestDesk.CLERK).getFirst());
    }

    @Test
    void refusesWhatAnotherDeskChangedMeanwhile() {
        long id = ids.getFirst();
        custom.put(TestDesk.CLERK, id, copies, text(copies, id), "77");

        assertThatThrownBy(() -> custom.put(TestDesk.CLERK, id, copies, text(copies, id), "78"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("77");
        assertThat(value(copies, id)).isEqualTo("77");
    }

    @Test
    void keepsValuesInOneForm() {
        assertThat(copies.read(" １，２００．50 ")).isEqualTo("1200.5");
        assertThat(copies.read("-0")).isEqualTo("0");
        assertThat(copies.read("100")).isEqualTo("100");
        assertThat(words.read("甲\t 乙\n")).isEqualTo("甲 乙");
        for (String wrong : List.of("三", "1e5", "1.2345678", "1234567890123", "123456789012.3456")) {
            assertThatThrownBy(() -> copies.read(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
        for (String wrong : List.of("2026-02-30", "昨天", "1899-12-31", "20260301")) {
            assertThatThrownBy(() -> sent.read(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> box.read("丁柜")).isInstanceOf(Refused.class).hasMessageContaining("甲柜");
        assertThatThrownBy(() -> words.read("长".repeat(201))).isInstanceOf(Refused.class);
    }

    @Test
    void refusesNamesThatAreTakenOrTooLong() {
        for (String name : List.of("  ", "长".repeat(21), "备注", "成交额", "成交额(万元)", "份数")) {
            assertThatThrownBy(() -> custom.add(TestDesk.CLERK, name, ColumnKind.TEXT, List.of())).as(name)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> custom.add(TestDesk.CLERK, "密级", ColumnKind.CHOICE, List.of(" ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> custom.change(TestDesk.CLERK, box, "份数", BOXES)).isInstanceOf(Refused.class);
    }

    // Its name is not among those read here yet.
    @Test
    void refusesANameAnotherDeskHasTakenMeanwhile() {
        CustomColumns other = CustomColumns.load(desk.database());
        other.add(TestDesk.CLERK, "联系人备注", ColumnKind.TEXT, List.of());

        assertThatThrownBy(() -> custom.add(TestDesk.CLERK, "联系人备注", ColumnKind.TEXT, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("联系人备注");
        assertThatThrownBy(() -> custom.change(TestDesk.CLERK, words, "联系人备注", List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesChoicesThatAreTooManyOrTooLong() {
        List<String> hundred = IntStream.range(0, 100).mapToObj("%040d"::formatted).toList();
        assertThat(custom.add(TestDesk.CLERK, "一百个", ColumnKind.CHOICE, hundred).choices()).hasSize(100);

        assertThatThrownBy(() -> custom.add(TestDesk.CLERK, "多", ColumnKind.CHOICE,
                IntStream.range(0, 101).mapToObj(Integer::toString).toList())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> custom.add(TestDesk.CLERK, "长", ColumnKind.CHOICE, List.of("长".repeat(41))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesAChoiceOnceAndNoneWhereNothingIsChosen() {
        assertThat(custom.add(TestDesk.CLERK, "密级", ColumnKind.CHOICE, List.of("甲", " 甲 ", "", "乙")).choices())
                .containsExactly("甲", "乙");
        assertThat(custom.add(TestDesk.CLERK, "说明", ColumnKind.TEXT, List.of("甲")).choices()).isEmpty();
    }

    @Test
    void writesDownWhatStoodThereBefore() {
        long id = ids.getFirst();
        String before = text(words, id);

        custom.put(TestDesk.CLERK, id, words, before, "甲乙丙");

        AuditEntry entry = desk.database()
                .read(session -> session.createSelectionQuery(
                        "from AuditEntry a where a.action = 'browse.custom-value'", AuditEntry.class).getResultList())
                .getLast();
        assertThat(entry.subject()).isEqualTo("contract " + id);
        assertThat(entry.detail()).isEqualTo("经手人: " + before + " → 甲乙丙");
    }

    @Test
    void takesNothingForAVersionThatWasSetAside() {
        long id = ids.getFirst();
        desk.register()
                .after()
                .beginChange(TestDesk.CLERK, ContractRef.to(desk.register().open(id)),
                        new Cause(TestDesk.TODAY, "理由", "文件", ClosedYearEffect.SAME_YEAR));
        long aside = desk.database()
                .read(session -> session
                        .createSelectionQuery("select c.id from Contract c where c.versionOf is not null", Long.class)
                        .getSingleResult());

        assertThatThrownBy(() -> custom.put(TestDesk.CLERK, aside, words, "", "甲")).isInstanceOf(Refused.class);
    }

    @Test
    void renamesAndExtendsWithoutLosingAnything() {
        View view = new View(List.of(new View.Shown("number", 90), new View.Shown(box.key(), 120)),
                List.of(new Filter(box.key(), Comparison.ONE_OF, List.of("甲柜"))), List.of());
        desk.views().save(TestDesk.CLERK, "甲柜里的", view);
        long id = having(put.getOrDefault(box, Map.of()), "甲柜").getFirst();

        CustomColumn changed = custom.change(TestDesk.CLERK, box, "柜子", List.of("甲柜", "乙柜", "丙柜", "丁柜"));

        assertThat(browser.columns().of(box.key()).heading()).isEqualTo("柜子");
        assertThat(value(box, id)).isEqualTo("甲柜");
        assertThat(desk.views().named("甲柜里的")).contains(view);
        assertThat(custom.put(TestDesk.CLERK, id, changed, "甲柜", "丁柜")).isEqualTo("丁柜");
        assertThatThrownBy(() -> custom.change(TestDesk.CLERK, changed, "柜子", List.of("甲柜", "乙柜", "丙柜")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("丁柜");
        custom.put(TestDesk.CLERK, id, changed, "丁柜", "");
        assertThat(custom.change(TestDesk.CLERK, changed, "柜子", List.of("甲柜", "乙柜", "丙柜")).choices())
                .containsExactly("甲柜", "乙柜", "丙柜");
    }

    @Test
    void removesAColumnWithWhatStoodInItAndOpensViewsWithoutIt() {
        desk.views()
                .save(TestDesk.CLERK, "份数多的", new View(
                        List.of(new View.Shown(copies.key(), 70), new View.Shown("number", 90)),
                        List.of(new Filter(copies.key(), Comparison.PRESENT, List.of())),
                        List.of(new SortKey(copies.key(), true), new SortKey("amount", false))));
        int kept = put.getOrDefault(copies, Map.of()).size();
        assertThat(custom.kept(copies)).isEqualTo(kept);

        assertThat(custom.remove(TestDesk.CLERK, copies)).isEqualTo(kept);

        assertThat(desk.views().named("份数多的")).contains(new View(List.of(new View.Shown("number", 90)), List.of(),
                List.of(new SortKey("amount", false))));
        assertThat(browser.columns().find(copies.key())).isEmpty();
        assertThat(found(new GridQuery("", List.of(new Filter(copies.key(), Comparison.PRESENT, List.of())),
                List.of()))).hasSize(ids.size());
        assertThat(value(box, ids.getFirst())).isEqualTo(text(box, ids.getFirst()));
        assertThatThrownBy(() -> custom.put(TestDesk.CLERK, ids.getFirst(), copies, "", "1"))
                .isInstanceOf(Refused.class);
        assertThat(desk.database()
                .read(session -> session.createSelectionQuery(
                        "from AuditEntry a where a.action = 'browse.remove-column'", AuditEntry.class)
                        .getResultList())
                .getFirst()
                .detail()).isEqualTo("份数: " + kept + " → 0");
        desk.close();
        desk = TestDesk.in(folder);
        assertThat(desk.browser().columns().custom().all()).extracting(CustomColumn::name)
                .containsExactly("经手人", "送达日", "档案柜");
    }
}
