package techcontract.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The least a yearly workbook could do: bare GROUP BYs of the same tables and a fastexcel write of the same cells. */
final class ReportFloor {
    private static final List<String> KEYS = List.of("status", "decided_type_key", "intellectual_property_key",
            "technology_field_key", "objective_key", "plan_source_key", "s.nature_key", "b.nature_key",
            "service_industry_key", "s.region_key", "b.region_key", "extract(month from registered_on)");
    private static final String FROM = " from contract c join party_record s on s.id = c.seller_id join party_record b on b.id = c.buyer_id ";

    private ReportFloor() {}

    static void run(Path folder, Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("techcontract"), "desk", "");
                Statement statement = connection.createStatement();
                OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "benchmark", "1.0")) {
            for (int table = 0; table < KEYS.size(); table++) {
                table(statement, book.newWorksheet("T" + table), KEYS.get(table));
            }
            ledger(statement, book.newWorksheet("台账"));
        }
    }

    private static void table(Statement statement, Worksheet sheet, String key) throws SQLException, IOException {
        String from = key.contains(".") ? FROM : " from contract c ";
        String query = "select " + key + ", extract(year from registered_on), count(*), sum(contract_amount), "
                + "sum(decided_technology_amount)" + from + "where status = 'REGISTERED' and registered_on between '"
                + (LedgerFile.YEAR - 1) + "-01-01' and '" + LedgerFile.YEAR + "-12-31' group by " + key
                + ", extract(year from registered_on)";
        try (ResultSet rows = statement.executeQuery(query)) {
            for (int row = 0; rows.next(); row++) {
                sheet.value(row, 0, rows.getString(1));
                for (int column = 1; column < 5; column++) {
                    sheet.value(row, column, rows.getBigDecimal(column + 1));
                }
            }
        }
        sheet.finish();
    }

    private static void ledger(Statement statement, Worksheet sheet) throws SQLException, IOException {
        String query = "select registration_number, project_name, decided_type_key, s.name, s.credit_code, s.nature_key, "
                + "s.region_key, b.name, b.nature_key, b.region_key, technology_field_key, intellectual_property_key, "
                + "plan_source_key, objective_key, service_industry_key, signed_on, valid_from, valid_to, contract_amount, "
                + "decided_technology_amount, payment_mode_key, registered_on, registrar, remark" + FROM
                + "where status = 'REGISTERED' and registered_on between '" + LedgerFile.YEAR + "-01-01' and '"
                + LedgerFile.YEAR + "-12-31' order by registration_number";
        try (ResultSet rows = statement.executeQuery(query)) {
            for (int row = 0; rows.next(); row++) {
                sheet.value(row, 0, row + 1);
                for (int column = 1; column < 25; column++) {
                    Object cell = rows.getObject(column);
                    if (cell instanceof Date day) {
                        sheet.value(row, column, day.toLocalDate());
                        sheet.style(row, column).format("yyyy-mm-dd").set();
                    } else if (cell instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, String.valueOf(cell));
                    }
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.finish();
    }
}
