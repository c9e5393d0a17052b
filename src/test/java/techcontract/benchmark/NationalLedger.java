package techcontract.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import techcontract.Desk;
import techcontract.storage.DatabaseLocation;

/**
 * A folder with as many invented contracts as the whole country registers, spread evenly over five years: the program's
 * own tables, filled by JDBC batches. Half the parties sell, all of them buy; large ones come up more often.
 */
public final class NationalLedger {
    static final int YEAR = 2025;
    private static final int YEARS = 5;
    private static final int BATCH = 5000;
    private static final int CONTRACTS_PER_PARTY = 5;
    private static final String[] TYPES = {"11", "12", "21", "23", "24", "25", "29", "31", "32", "33", "41", "51", "52",
            "53"};
    private static final String[] RIGHTS = {"1", "21", "22", "23", "3", "7", "9", ""};
    private static final String[] PLANS = {"1", "121", "2", "3", "4", "5", "5", "5"};
    private static final String[] OBJECTIVES = {"01", "0105", "0206", "0308", "05", "09", "13"};
    private static final String[] INDUSTRIES = {"01", "13", "26", "35", "38", "39", "44", "63", "65", "73", "75", "82"};
    private static final String[] NATURES = {"010", "021", "0211", "0222", "023", "110", "150", "170", "240", "330",
            "400", "500"};
    private static final String[] REGIONS = {"110108", "310115", "440704", "440703", "440106", "440305", "330106",
            "320102", "420111", "510107", "610113", "370102", "340104", "120116", "500112", "430104"};

    private final Random random;
    private final int partyCount;

    private NationalLedger(int contracts) {
        this.random = new Random(contracts);
        this.partyCount = contracts / CONTRACTS_PER_PARTY;
    }

    /** Fills a folder: {@code FOLDER CONTRACTS}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        System.setProperty("techcontract.logs", System.getProperty("java.io.tmpdir") + "/national-ledger");
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void write(Path folder, int contracts) throws IOException, SQLException {
        Desk.open(new DatabaseLocation(folder), Clock.system(ZoneId.of("Asia/Shanghai"))).close();
        try (Connection connection = connect(folder)) {
            connection.setAutoCommit(false);
            execute(connection, "set referential_integrity false");
            NationalLedger ledger = new NationalLedger(contracts);
            ledger.parties(connection);
            ledger.contracts(connection, contracts);
            ledger.events(connection, contracts);
            execute(connection, "analyze");
            execute(connection, "shutdown compact");
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.toAbsolutePath().resolve("techcontract"), "desk",
                "");
    }

    private void parties(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into party_record values (?,?,1,true,?,?,'',"
                        + "?,'','142',?,'','UNKNOWN',false,false,false,false,false,false,'','','','','','',null)")) {
            for (int id = 1; id <= partyCount; id++) {
                insert.setLong(1, id);
                insert.setLong(2, id);
                insert.setString(3, "江海第" + id + "号智能装备科技有限公司");
                insert.setString(4, "91440704%09dX".formatted(id));
                insert.setString(5, one(NATURES));
                insert.setString(6, one(REGIONS));
                insert.addBatch();
                flush(insert, id);
            }
            insert.executeBatch();
        }
    }

    private void contracts(Connection connection, int contracts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into contract (id, lock_version, status, "
                + "project_name, applied_type_key, decided_type_key, signed_on, valid_from, valid_to, seller_id, "
                + "buyer_id, contract_amount, technology_amount, decided_technology_amount, currency, payment_mode_key, "
                + "related_parties, plan_source_key, intellectual_property_key, technology_field_key, "
                + "service_industry_key, objective_key, licence_scope, royalty_base, royalty_rate, broker_name, "
                + "tax_relief_kind, acceptance_number, recognised_on, registered_on, registration_number, "
                + "province_number, rule_pack, registrar, reviewer, remark, counted) values (?,0,'REGISTERED',?,?,?,?,?,"
                + "?,?,?,?,?,?,'',?,false,?,?,?,?,?,'NONE','','','','NONE','',?,?,?,'','RS2001',?,'','',true)")) {
            for (int i = 0; i < contracts; i++) {
                contract(insert, i, contracts / YEARS);
                flush(insert, i);
            }
            insert.executeBatch();
        }
    }

    private void contract(PreparedStatement insert, int i, int perYear) throws SQLException {
        int year = YEAR - YEARS + 1 + Math.min(i / perYear, YEARS - 1);
        int serial = i % perYear;
        LocalDate registered = LocalDate.of(year, 1, 1).plusDays((long) serial * 365 / perYear);
        BigDecimal amount = BigDecimal.valueOf(100_000L + random.nextLong(500_000_000L), 2);
        BigDecimal technology = random.nextInt(3) == 0 ? amount.subtract(BigDecimal.valueOf(90_000L, 2)) : amount;
        String type = one(TYPES);
        Object[] values = {i + 1L, "面向智能制造的关键技术研究与应用示范项目第" + i + "号", type, type,
                Date.valueOf(registered.minusDays(20)), Date.valueOf(registered.minusDays(20)),
                Date.valueOf(registered.plusYears(2)), party(partyCount / 2), party(partyCount), amount, technology,
                technology, "1", one(PLANS), one(RIGHTS), "%02d".formatted(1 + random.nextInt(11)), one(INDUSTRIES),
                one(OBJECTIVES), Date.valueOf(registered), Date.valueOf(registered),
                "%d440701%06d".formatted(year, serial), "登记员" + random.nextInt(20)};
        for (int column = 0; column < values.length; column++) {
            insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
    }

    private long party(int among) {
        return 1 + (long) (Math.pow(random.nextDouble(), 2) * among);
    }

    private String one(String[] keys) {
        return keys[random.nextInt(keys.length)];
    }

    /** How each came into the register: what adjusts a closed year is looked for among these. */
    private void events(Connection connection, int contracts) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into contract_event (id, contract_id, place, "
                        + "step, happened_on, recorded_at, actor, reasons, note) values (?,?,0,'IMPORT',date '2026-01-01',"
                        + "timestamp with time zone '2026-01-01 00:00:00+08:00','登记员','','')")) {
            for (int id = 1; id <= contracts; id++) {
                insert.setLong(1, id);
                insert.setLong(2, id);
                insert.addBatch();
                flush(insert, id);
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    // Committed in pieces: the database would keep the whole of a long transaction to undo it.
    private static void flush(PreparedStatement insert, int row) throws SQLException {
        if (row % BATCH == 0) {
            insert.executeBatch();
            insert.getConnection().commit();
        }
    }
}
