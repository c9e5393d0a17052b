package techcontract.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hibernate.query.SelectionQuery;
import techcontract.excel.CellValue;
import techcontract.excel.Heading;
import techcontract.excel.PageLayout;
import techcontract.excel.SheetPage;
import techcontract.excel.SheetWriter;
import techcontract.kernel.Actor;
import techcontract.kernel.Progress;
import techcontract.kernel.Text;
import techcontract.storage.AuditEntry;
import techcontract.storage.Containing;
import techcontract.storage.Database;
import techcontract.storage.Soundness;

/** The audit trail as it is read (审计记录): found by person, day, deed and record; checked; taken out as a workbook. */
public final class TrailBook {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);
    private static final int PAGE = 500;
    private static final int LONGEST_CELL = 32_000;

    private final Database database;
    private final Clock clock;

    public TrailBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The lines asked for, the newest first. */
    public List<AuditEntry> find(TrailQuery query, int most) {
        return find(query, most, Long.MAX_VALUE);
    }

    private List<AuditEntry> find(TrailQuery query, int most, long below) {
        return database.read(session -> {
            SelectionQuery<AuditEntry> lines = session.createSelectionQuery("""
                    from AuditEntry where id < :below and (:person = '' or actor = :person)
                    and (:action = '' or action = :action) and recordedAt >= :first and recordedAt < :after
                    and (:words = '' or subject like :like escape '!' or detail like :like escape '!'
                    or changes like :like escape '!') order by id desc""", AuditEntry.class);
            return lines.setParameter("below", below)
                    .setParameter("person", query.person())
                    .setParameter("action", query.action())
                    .setParameter("first", start(query.first().orElse(EARLIEST)))
                    .setParameter("after", start(query.last().orElse(LATEST).plusDays(1)))
                    .setParameter("words", query.words().strip())
                    .setParameter("like", Containing.text(query.words()))
                    .setMaxResults(most)
                    .getResultList();
        });
    }

    private java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Everybody who left a line, by name. */
    public List<String> people() {
        return distinct("select distinct actor from AuditEntry order by actor");
    }

    /** Everything that was ever done, as stored. */
    public List<String> actions() {
        return distinct("select distinct action from AuditEntry order by action");
    }

    private List<String> distinct(String query) {
        return database.read(session -> session.createSelectionQuery(query, String.class).getResultList());
    }

    /** When a line was written, to the second, where the desk stands. */
    public String at(AuditEntry line) {
        return OffsetDateTime.ofInstant(line.recordedAt(), clock.getZone()).format(SECOND);
    }

    /**
     * Checks the trail and every row of every table (核验).
     *
     * @throws techcontract.kernel.Cancelled when the user stops it
     */
    public Soundness verify(Progress progress) {
        return database.verify(progress);
    }

    /**
     * Writes the lines asked for as a .xlsx workbook (导出审计记录), which leaves a line itself.
     *
     * @throws techcontract.kernel.Unavailable when the file cannot be written
     * @throws techcontract.kernel.Cancelled when the user stops it; the file is then as it was
     */
    public long export(Actor actor, TrailQuery query, Path file, Progress progress) {
        database.write(actor, "audit.export", writing -> {
            writing.trace("trail", String.valueOf(file.getFileName()));
            return true;
        });
        try (SheetWriter book = new SheetWriter()) {
            SheetPage page = book.page(Text.of("audit.sheet"), PageLayout.landscape(9, 20, 12, 22, 24, 50, 60, 66));
            page.title(Text.of("audit.sheet"));
            page.headings(Heading.of(Text.of("audit.number")), Heading.of(Text.of("audit.at")),
                    Heading.of(Text.of("audit.actor")), Heading.of(Text.of("audit.action")),
                    Heading.of(Text.of("audit.subject")), Heading.of(Text.of("audit.detail")),
                    Heading.of(Text.of("audit.changes")), Heading.of(Text.of("audit.hash")));
            long written = 0;
            List<AuditEntry> lines = find(query, PAGE, Long.MAX_VALUE);
            while (!lines.isEmpty()) {
                lines.forEach(line -> page.row(cells(line)));
                written += lines.size();
                progress.step(written, 0);
                lines = find(query, PAGE, lines.getLast().id());
            }
            book.save(file);
            return written;
        }
    }

    private List<CellValue> cells(AuditEntry line) {
        return List.of(CellValue.count(line.id()), CellValue.text(at(line)), CellValue.text(line.actor()),
                CellValue.text(TrailWords.action(line.action())), CellValue.text(TrailWords.subject(line.subject())),
                CellValue.text(cut(line.detail())), CellValue.text(cut(line.changes())), CellValue.text(line.hash()));
    }

    // Excel takes 32,767 characters in a cell.
    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
