package techcontract.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The aggregates of the yearly tables and of the five years as somebody writes them by hand: one connection, one
 * statement for each table, both years in each, nothing checked and nothing written.
 */
final class StatisticsFloor {
    private static final String BAND = "case when contract_amount < 100000 then 1 when contract_amount < 500000 then 2 "
            + "when contract_amount < 1000000 then 3 when contract_amount < 5000000 then 4 "
            + "when contract_amount < 10000000 then 5 when contract_amount < 50000000 then 6 "
            + "when contract_amount < 100000000 then 7 else 8 end";
    /** T0 to T15: what each divides the contracts by. */
    private static final List<String> KEYS = List.of("counted", "decided_type_key", "intellectual_property_key",
            "technology_field_key", "objective_key", "plan_source_key", "s.nature_key", "b.nature_key",
            "service_industry_key", "s.country_key, s.region_key", "b.country_key, b.region_key", BAND,
            "extract(month from registered_on)", "s.party_id, s.name", "decided_type_key, technology_field_key",
            "decided_type_key, s.nature_key", "s.region_key, b.region_key");
    private static final String YEARS = "select extract(year from registered_on), count(*), sum(contract_amount), "
            + "sum(decided_technology_amount) from contract where counted and registered_on between '"
            + (NationalLedger.YEAR - 4) + "-01-01' and '" + NationalLedger.YEAR
            + "-12-31' group by extract(year from registered_on)";
    // Left joins: an inner one lets the database begin with the parties, which takes four times as long.
    private static final String SELLER = " left join party_record s on s.id = c.seller_id";
    private static final String BUYER = " left join party_record b on b.id = c.buyer_id";

    private StatisticsFloor() {}

    static void run(Path folder) throws SQLException {
        try (Connection connection = NationalLedger.connect(folder);
                Statement statement = connection.createStatement()) {
            List<String> queries = Stream.concat(KEYS.stream().map(StatisticsFloor::query), Stream.of(YEARS)).toList();
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int keys = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= keys; column++) {
                            rows.getObject(column);
                        }
                    }
                }
            }
        }
    }

    private static String query(String key) {
        String from = " from contract c" + (key.contains("s.") ? SELLER : "") + (key.contains("b.") ? BUYER : "");
        return "select " + key + ", extract(year from registered_on), count(*), sum(contract_amount), "
                + "sum(decided_technology_amount)" + from + " where counted and registered_on between '"
                + (NationalLedger.YEAR - 1) + "-01-01' and '" + NationalLedger.YEAR + "-12-31' group by " + key
                + ", extract(year from registered_on)"
                + (key.startsWith("s.party_id") ? " order by sum(contract_amount) desc" : "");
    }
}
