package techcontract.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.CLOCK;
import static techcontract.testing.TestDesk.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.Decision;
import techcontract.kernel.Progress;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/**
 * Whatever is changed behind the program's back is found. {@code -Dtechcontract.tampering=1000} makes it a thousand
 * random changes, the figure in {@code docs/reliability.md}.
 */
class TamperingTest {
    private static final int CHANGES = Integer.getInteger("techcontract.tampering", 60);
    private static final long SEED = 20260520;

    @TempDir private Path folder;

    @Test
    void findsEverySingleChange() {
        try (Desk desk = TestDesk.in(folder)) {
            fill(desk);
            assertThat(desk.database().verify(Progress.NONE).findings()).isEmpty();
            withoutConstraints(desk.database());
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            List<String> missed = new ArrayList<>();
            Map<String, Integer> changed = new TreeMap<>();
            int named = 0;

            for (int i = 0; i < CHANGES; i++) {
                List<Soundness.Finding> found = new ArrayList<>();
                String change = behindTheBack(desk.database(), connection -> {
                    String done = new Tamperer(connection, random).once();
                    found.addAll(SealCheck.of(connection, Progress.NONE).findings());
                    connection.rollback();
                    return done;
                });
                changed.merge(change.substring(0, change.indexOf(':')), 1, Integer::sum);
                if (found.isEmpty()) {
                    missed.add(change);
                }
                if (found.stream().anyMatch(one -> !one.record().isEmpty())) {
                    named++;
                }
            }

            System.out.println("tampering: " + CHANGES + " changes, missed " + missed.size() + ", record named in "
                    + named + ", tables " + changed);
            assertThat(missed).isEmpty();
            assertThat(changed).hasSizeGreaterThan(10);
        }
    }

    @Test
    void namesTheRecordThatWasChangedAddedOrRemoved() {
        try (Desk desk = TestDesk.in(folder)) {
            Contract contract = desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
            withoutConstraints(desk.database());
            long id = contract.id();

            assertThat(findings(desk, "update contract set project_name = '别的' where id = " + id)).singleElement()
                    .satisfies(found -> {
                        assertThat(found.record()).isEqualTo(Long.toString(id));
                        assertThat(found.message().toString()).contains("表 合同 contract 的记录 " + id, "张登记",
                                "contract.draft");
                    });
            assertThat(findings(desk, "delete from contract where id = " + id)).singleElement()
                    .satisfies(found -> {
                        assertThat(found.record()).isEqualTo(Long.toString(id));
                        assertThat(found.message().toString()).contains("被删除");
                    });
            assertThat(findings(desk, "insert into setting (name, content) values ('x', 'y')")).singleElement()
                    .satisfies(found -> {
                        assertThat(found.record()).isEqualTo("x");
                        assertThat(found.message().toString()).contains("添加");
                    });
            assertThat(desk.database().verify(Progress.NONE).sound()).isTrue();
        }
    }

    @Test
    void whatTheProgramDoesAfterwardsHidesNothing() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.database()
                    .write(ADMINISTRATOR, "test.setting",
                            writing -> sql(writing, "insert into setting values ('a', '1')"));
            committed(desk.database(), "update setting set content = '2' where name = 'a'");
            desk.database()
                    .write(ADMINISTRATOR, "test.setting",
                            writing -> sql(writing, "update setting set content = '3' where name = 'a'"));

            assertThat(desk.database().verify(Progress.NONE).findings()).extracting(Soundness.Finding::table)
                    .containsExactly("setting");

            desk.database()
                    .write(ADMINISTRATOR, "test.setting",
                            writing -> sql(writing, "delete from setting where name = 'a'"));
            assertThat(desk.database().verify(Progress.NONE).sound()).isFalse();
        }
    }

    @Test
    void aDeedThatFailsLeavesTheSealsAsTheyWere() {
        try (Desk desk = TestDesk.in(folder)) {
            Soundness before = desk.database().verify(Progress.NONE);

            assertThatThrownBy(() -> desk.database().write(ADMINISTRATOR, "test.failing", writing -> {
                sql(writing, "insert into setting values ('a', '1')");
                throw new IllegalStateException("halfway");
            })).isInstanceOf(IllegalStateException.class);

            assertThat(desk.database().verify(Progress.NONE)).isEqualTo(before);
            assertThat(before.sound()).isTrue();
        }
    }

    @Test
    void everyTableIsWatchedAgainAtTheNextStart() {
        try (Desk desk = TestDesk.in(folder)) {
            String trigger = behindTheBack(desk.database(), connection -> {
                try (Statement statement = connection.createStatement();
                        var rows = statement.executeQuery("select trigger_name from information_schema.triggers "
                                + "where event_object_table = 'CONTRACT'")) {
                    rows.next();
                    return String.valueOf(rows.getString(1));
                }
            });
            committed(desk.database(), "drop trigger \"" + trigger + '"');
            assertThat(desk.database().verify(Progress.NONE).findings()).extracting(Soundness.Finding::table)
                    .containsExactly("contract");
        }
        try (Desk desk = TestDesk.in(folder)) {
            assertThat(desk.database().verify(Progress.NONE).sound()).isTrue();
            desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
            assertThat(desk.database().verify(Progress.NONE).sound()).isTrue();
        }
    }

    @Test
    void cuttingOffTheEndOfTheTrailShows() {
        try (Desk desk = TestDesk.in(folder)) {
            // a deed that changes no row: without it no seal is missing
            desk.parties().reveal(CLERK, "party 1");

            assertThat(findings(desk, "delete from audit_entry where action = 'party.reveal'")).singleElement()
                    .satisfies(found -> assertThat(found.message().toString()).contains("审计记录的末尾"));
            assertThat(findings(desk, "delete from table_seal where table_name = 'audit_entry'")).singleElement()
                    .satisfies(found -> assertThat(found.message().toString()).contains("末尾标记"));
        }
    }

    @Test
    void tellsBeforeAndAfterOfEveryColumnWithoutNamingPersons() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
            desk.database()
                    .write(ADMINISTRATOR, "test.firm", writing -> sql(writing,
                            "update party_record set address = '新址', telephone = '13800001234', contact = '周小明' "
                                    + "where name like '江门%'"));

            String changes = desk.database()
                    .read(session -> session
                            .createSelectionQuery("from AuditEntry order by id desc", AuditEntry.class)
                            .setMaxResults(1)
                            .getSingleResult())
                    .changes();
            assertThat(changes).startsWith("~ party_record ")
                    .contains("address: 江门市江海区金瓯路 1 号 → 新址", "telephone: 075*-***3456 → 138****1234",
                            "contact: 陈* → 周**")
                    .doesNotContain("陈红", "周小明", "13800001234", "3123456");
        }
    }

    @Test
    void chainsAndSealsWhatWasThereBefore() throws SQLException {
        DatabaseLocation location = new DatabaseLocation(folder);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url(location), "desk", "")
                .locations("classpath:techcontract/storage/migrations")
                .target("18")
                .load()
                .migrate();
        try (Connection connection = java.sql.DriverManager.getConnection(url(location), "desk", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit_entry (recorded_at, actor, action, subject, detail) values "
                    + "(timestamp with time zone '2025-12-31 17:00:00+08', '老登记', 'contract.save', 'contract 1', '旧'), "
                    + "(timestamp with time zone '2025-12-31 17:05:00+08', '老登记', 'contract.save', 'contract 1', '新')");
            statement.execute("insert into setting values ('bureau.name', '某某局')");
        }

        try (Database database = Database.open(location, List.of(), CLOCK)) {
            Soundness sound = database.verify(Progress.NONE);
            assertThat(sound.findings()).isEmpty();
            assertThat(sound.lines()).isEqualTo(3);
            committed(database, "update audit_entry set detail = '改' where detail = '旧'");
            assertThat(database.verify(Progress.NONE).findings()).singleElement()
                    .satisfies(found -> assertThat(found.message().toString()).contains("第 1 条", "老登记"));
        }
    }

    @Test
    void looksBeforeAnUpgradeAndSealsAnewAfterIt() throws IOException {
        DatabaseLocation location = new DatabaseLocation(folder.resolve("data"));
        Path later = Files.createDirectory(folder.resolve("later"));
        Files.writeString(later.resolve("V900__later.sql"), "alter table contract add column later varchar(10) "
                + "default 'x' not null; create table later (id bigint primary key); insert into later values (1);");
        try (Desk desk = TestDesk.in(location.folder())) {
            desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
        }
        upgrade(location, later);
        try (Database database = Database.open(location, List.of(), CLOCK)) {
            assertThat(database.verify(Progress.NONE).findings()).isEmpty();
            database.write(ADMINISTRATOR, "test.later", writing -> sql(writing, "update contract set later = 'y'")
                    && sql(writing, "insert into later values (2)"));
            assertThat(database.verify(Progress.NONE).findings()).isEmpty();
            committed(database, "update later set id = 3 where id = 2");
        }
        Files.writeString(later.resolve("V901__later.sql"), "drop table later;");
        upgrade(location, later);
        try (Database database = Database.open(location, List.of(), CLOCK)) {
            assertThat(database.verify(Progress.NONE).findings()).singleElement()
                    .satisfies(found -> assertThat(found.message().toString()).contains("升级前", "表 later"));
        }
    }

    private static void upgrade(DatabaseLocation location, Path scripts) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url(location));
        database.setUser("desk");
        Sealing.migrate(database, CLOCK, Migrations.SCRIPTS, "filesystem:" + scripts);
    }

    static void fill(Desk desk) {
        desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
        Contract drafted = desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
        Contract submitted = desk.register().submit(CLERK, ContractRef.to(drafted), TODAY);
        Contract accepted = desk.register().accept(CLERK, ContractRef.to(submitted), TODAY, Map.of());
        Contract recognised = desk.register()
                .recognition()
                .recognise(CLERK, ContractRef.to(accepted), TODAY,
                        Decision.favourable("11", desk.register().rulesOf(accepted)));
        desk.register().register(CLERK, ContractRef.to(recognised), TODAY);
    }

    private static List<Soundness.Finding> findings(Desk desk, String change) {
        return behindTheBack(desk.database(), connection -> {
            execute(connection, change);
            List<Soundness.Finding> found = SealCheck.of(connection, Progress.NONE).findings();
            connection.rollback();
            return found;
        });
    }

    private static boolean sql(Writing writing, String statement) {
        return writing.session().createNativeMutationQuery(statement).executeUpdate() > 0;
    }

    private static void committed(Database database, String change) {
        behindTheBack(database, connection -> {
            execute(connection, change);
            connection.commit();
            return true;
        });
    }

    private static void withoutConstraints(Database database) {
        committed(database, "set referential_integrity false");
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** Work on a connection that is not the writer's. */
    private static <T> T behindTheBack(Database database, Tampering<T> work) {
        return database.read(session -> session.doReturningWork(work::on));
    }

    private interface Tampering<T> {
        T on(Connection connection) throws SQLException;
    }

    private static String url(DatabaseLocation location) {
        return "jdbc:h2:file:" + location.folder().resolve("techcontract");
    }
}
