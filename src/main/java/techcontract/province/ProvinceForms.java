package techcontract.province;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techcontract.codes.CodeTables;
import techcontract.excel.CellPlace;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.excel.TemplateBook;
import techcontract.kernel.Actor;
import techcontract.kernel.ContentHash;
import techcontract.kernel.Message;
import techcontract.kernel.Problem;
import techcontract.kernel.Problems;
import techcontract.kernel.Progress;
import techcontract.kernel.Refused;
import techcontract.kernel.ReportYear;
import techcontract.kernel.Severity;
import techcontract.kernel.Text;
import techcontract.statistics.ReportPeriod;
import techcontract.statistics.YearlyReport;
import techcontract.storage.Database;
import techcontract.storage.Writing;

/** The province's own forms (省报表): kept per year, recognised, confirmed cell by cell, filled from the report. */
public final class ProvinceForms {
    private static final int LONGEST_NAME = 255;

    private final Database database;
    private final YearlyReport report;
    private final CodeTables codes;
    private final Clock clock;

    public ProvinceForms(Database database, YearlyReport report, CodeTables codes, Clock clock) {
        this.database = database;
        this.report = report;
        this.codes = codes;
        this.clock = clock;
    }

    /** Every mapped class of this room. */
    public static List<Class<?>> entities() {
        return List.of(StoredForm.class, StoredColumns.class);
    }

    /** The forms of a year (本年模板), in the order they were loaded. */
    public List<ProvinceForm> of(ReportYear year) {
        return listed("f.reportYear = :year", year.number());
    }

    /** The forms of the last year before that has any (上一次的模板). */
    public List<ProvinceForm> before(ReportYear year) {
        return listed("f.reportYear = (select max(g.reportYear) from StoredForm g where g.inUse"
                + " and g.reportYear < :year)", year.number());
    }

    private List<ProvinceForm> listed(String where, int year) {
        return database.read(session -> session
                .createSelectionQuery("select f.id, f.reportYear, f.fileName, f.sha256, f.mapping, f.someRowsOnly,"
                        + " f.loadedAt, f.loadedBy from StoredForm f where f.inUse and " + where + " order by f.id",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .map(row -> new ProvinceForm((Long) row[0], new ReportYear((Integer) row[1]), (String) row[2],
                        (String) row[3], FormMapping.of((String) row[4], (Boolean) row[5]),
                        (Instant) row[6], (String) row[7]))
                .toList());
    }

    /**
     * Loads a form for a year (装入模板), in place of one of the same file name.
     *
     * @throws Refused when it is no .xlsx that can be read safely
     */
    public ProvinceForm load(Actor actor, ReportYear year, Path file) {
        TemplateBook book = TemplateBook.open(file);
        return store(actor, year, book.fileName(), book.content(), FormMapping.NONE);
    }

    /** Takes a form of an earlier year over with what was confirmed of it (沿用往年模板). */
    public ProvinceForm takeOver(Actor actor, ReportYear year, ProvinceForm earlier) {
        return store(actor, year, earlier.fileName(), content(earlier), earlier.mapping());
    }

    private ProvinceForm store(Actor actor, ReportYear year, String fileName, byte[] content, FormMapping mapping) {
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        StoredForm stored = new StoredForm(year, name, content, ContentHash.of(content), mapping, clock.instant(),
                actor);
        long id = database.write(actor, "province.form", writing -> {
            writing.session()
                    .createMutationQuery("update StoredForm set inUse = false where inUse and reportYear = :year"
                            + " and fileName = :name")
                    .setParameter("year", year.number())
                    .setParameter("name", name)
                    .executeUpdate();
            writing.session().insert(stored);
            writing.trace("province form " + year, name + " " + ContentHash.of(content));
            return stored.id();
        });
        return new ProvinceForm(id, year, name, ContentHash.of(content), mapping, clock.instant(), actor.name());
    }

    private byte[] content(ProvinceForm form) {
        StoredForm stored = database.read(session -> session.get(StoredForm.class, form.id()));
        byte[] content = stored.content();
        if (!ContentHash.of(content).equals(form.sha256())) {
            throw Refused.because("province.form.damaged", form.fileName());
        }
        return content;
    }

    /** Takes a form out of use (停用模板); it stays on record. */
    public void retire(Actor actor, ProvinceForm form) {
        update(actor, form, "inUse = false", "retired", Map.of());
    }

    /** Keeps what was confirmed of a form (保存对应关系). */
    public ProvinceForm confirm(Actor actor, FormDraft draft) {
        FormMapping mapping = draft.mapping();
        ProvinceForm form = draft.form();
        update(actor, form, "mapping = :mapping, someRowsOnly = :some", mapping.contents().size() + " cells",
                Map.of("mapping", mapping.stored(), "some", mapping.someRowsOnly()));
        return new ProvinceForm(form.id(), form.year(), form.fileName(), form.sha256(), mapping, form.loadedAt(),
                form.loadedBy());
    }

    private void update(Actor actor, ProvinceForm form, String change, String detail, Map<String, Object> values) {
        database.write(actor, "province.form", writing -> {
            var update = writing.session().createMutationQuery("update StoredForm set " + change + " where id = :id");
            values.forEach(update::setParameter);
            update.setParameter("id", form.id()).executeUpdate();
            writing.trace("province form " + form.year() + " " + form.fileName(), detail);
            return true;
        });
    }

    /**
     * Lays a form against the report of a period (填表预览).
     *
     * @throws Refused when the report itself does not balance
     */
    public FormDraft draft(ProvinceForm form, ReportPeriod period) {
        return FormDraft.of(form, TemplateBook.of(form.fileName(), content(form)), catalogue(period));
    }

    private FieldCatalogue catalogue(ReportPeriod period) {
        YearlyReport.Result result = report.of(period);
        result.check().refuseDifferences();
        return new FieldCatalogue(result, codes, LocalDate.now(clock));
    }

    /**
     * What would keep a form from being written (填表核对), as it stands now.
     */
    public Problems check(FormDraft draft, AmountPrecision precision) {
        return filled(draft, precision).problems();
    }

    private record Filled(TemplateBook book, Problems problems) {}

    private static Filled filled(FormDraft draft, AmountPrecision precision) {
        Map<CellPlace, FormField> bound = draft.fieldOfCell();
        TemplateBook filled = draft.book().filled(draft.values(precision));
        TemplateBook exact = precision == AmountPrecision.TO_THE_CENT
                ? filled
                : draft.book().filled(draft.values(AmountPrecision.TO_THE_CENT));
        Problems problems = FormTotals.ofFormulas(draft.fields(), bound, filled, exact);
        if (!draft.someRowsOnly()) {
            FormTotals.missingRows(draft.fields(), bound, draft.book()).forEach(problems::add);
        }
        return new Filled(filled, problems);
    }

    /**
     * Fills a form (填写省报表) with the figures of this moment and saves it; the template's formats, formulas and
     * everything else stay as they are.
     *
     * @return how many cells were filled
     * @throws Refused naming sheet, cell and difference when a total is off by 0.01 or more, or when a cell wants a
     * field there is not; nothing is written then
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     */
    public int fill(Actor actor, FormDraft confirmed, AmountPrecision precision, Path file, Progress progress) {
        progress.step(0, 3);
        ProvinceForm form = confirmed.form();
        ProvinceForm asConfirmed = new ProvinceForm(form.id(), form.year(), form.fileName(), form.sha256(),
                confirmed.mapping(), form.loadedAt(), form.loadedBy());
        FormDraft draft = FormDraft.of(asConfirmed, confirmed.book(),
                catalogue(confirmed.fields().report().period()));
        refuseErrors(draft);
        progress.step(1, 3);
        Filled filled = filled(draft, precision);
        if (filled.problems().hasErrors()) {
            throw new Refused(filled.problems().error("", "province.total.not-written"));
        }
        progress.step(2, 3);
        filled.book().save(file);
        int cells = draft.values(precision).size();
        database.write(actor, "province.fill", writing -> trace(writing, draft, file, filled.book(), precision));
        progress.at(3, 3);
        return cells;
    }

    private static boolean trace(Writing writing, FormDraft draft, Path file, TemplateBook filled,
            AmountPrecision precision) {
        writing.trace("province form " + draft.form().year() + " " + draft.form().fileName(),
                file.getFileName() + " " + precision + " " + ContentHash.of(filled.content()));
        return true;
    }

    private static void refuseErrors(FormDraft draft) {
        Problems problems = new Problems();
        for (FormProblem problem : draft.problems()) {
            if (problem.severity() == Severity.ERROR) {
                problems.add(new Problem(Severity.ERROR, problem.sheet() + "!" + problem.cell(),
                        Message.of("province.form.at", problem.sheet(), problem.cell(),
                                problem.reason())));
            }
        }
        if (problems.hasErrors()) {
            throw new Refused(problems.error("", "province.form.not-written"));
        }
        if (draft.bindings().isEmpty()) {
            throw Refused.because("province.form.nothing");
        }
    }

    /** Writes the list of all field names with today's figures (字段清单), for whoever marks a template. */
    public void fieldList(ReportPeriod period, Path file) {
        FieldCatalogue fields = catalogue(period);
        try (SheetWriter writer = new SheetWriter()) {
            SheetPage page = writer.page(Text.of("province.list.sheet"),
                    PageLayout.landscape(52, 60, 26, 34, 12, 12, 10, 18));
            page.title(Text.of("province.list.title", period.label()));
            page.headings(Heading.of(Text.of("province.list.name")), Heading.of(Text.of("province.list.mark")),
                    Heading.of(Text.of("province.list.table")), Heading.of(Text.of("province.list.row")),
                    Heading.of(Text.of("province.list.measure")), Heading.of(Text.of("province.list.figure")),
                    Heading.of(Text.of("province.list.unit")), Heading.of(Text.of("province.list.value")));
            for (String name : fields.textNames()) {
                page.row(CellValue.text(name), CellValue.text("{{" + name + "}}"), CellValue.empty(),
                        CellValue.empty(), CellValue.empty(), CellValue.empty(), CellValue.empty(),
                        CellValue.text(fields.text(name).orElse("")));
            }
            for (FormField field : fields.all()) {
                page.row(CellValue.text(field.name().replace('.', '_')), CellValue.text("{{" + field.name() + "}}"),
                        CellValue.text(field.table().title()), CellValue.text(label(field)),
                        CellValue.text(field.measure().label()),
                        CellValue.text(field.figure().label()), CellValue.text(field.unit().label()),
                        fields.value(field).cell(AmountPrecision.AS_PRINTED));
            }
            page.note(Text.of("province.list.note"));
            page.note(fields.report().lastYear().note());
            writer.save(file);
        }
    }

    private static String label(FormField field) {
        return field.row().path().isEmpty() ? "" : (field.row().figures().label() + " " + field.row().part()).strip();
    }

    /** What a template file is saved as once it is filled: 2025年…（已填）.xlsx. */
    public static String fileName(FormDraft draft) {
        String name = draft.form().fileName();
        int dot = name.lastIndexOf('.');
        return Text.of("province.file", dot < 0 ? name : name.substring(0, dot),
                draft.fields().report().period().label()) + (dot < 0 ? ".xlsx" : name.substring(dot));
    }

    /** What a period of a year is, up to today where the year is not over. */
    public ReportPeriod period(ReportYear year) {
        return ReportPeriod.upTo(year, LocalDate.now(clock));
    }
}
