package techcontract.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techcontract.testing.TestDesk.ADMINISTRATOR;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.Desk;
import techcontract.kernel.Refused;
import techcontract.testing.TestDesk;

class CodeTablesTest {
    // Rows as counted in the source lists, not by this program.
    private static final Map<CodeTable, Integer> ROWS = Map.ofEntries(Map.entry(CodeTable.CONTRACT_TYPE, 27),
            Map.entry(CodeTable.PARTY_NATURE, 48), Map.entry(CodeTable.PARTY_CATEGORY, 15),
            Map.entry(CodeTable.REGISTRATION_TYPE_2011, 31), Map.entry(CodeTable.REGISTRATION_TYPE_2023, 29),
            Map.entry(CodeTable.INTELLECTUAL_PROPERTY, 12), Map.entry(CodeTable.TECHNOLOGY_FIELD, 11),
            Map.entry(CodeTable.OBJECTIVE, 102), Map.entry(CodeTable.PLAN_SOURCE, 21),
            Map.entry(CodeTable.PAYMENT_MODE, 6), Map.entry(CodeTable.INDUSTRY, 117), Map.entry(CodeTable.REGION, 3351),
            Map.entry(CodeTable.REGION_HISTORY, 717), Map.entry(CodeTable.REGION_LEGACY, 46),
            Map.entry(CodeTable.REGION_GROUP, 45), Map.entry(CodeTable.COUNTRY, 248),
            Map.entry(CodeTable.COUNTRY_ISO, 245));

    @TempDir private Path folder;

    @Test
    void shipsEveryTableWhole() {
        try (Desk desk = TestDesk.in(folder)) {
            for (CodeTable table : CodeTable.values()) {
                assertThat(desk.codes().of(table).all()).as(table.name()).hasSize(ROWS.getOrDefault(table, -1));
            }
            assertThat(desk.codes().of(CodeTable.PARTY_NATURE).withCode("010")).get().hasToString("010 机关法人");
            assertThat(desk.codes().of(CodeTable.REGION).topOf("440704")).get().hasToString("440000 广东省");
        }
    }

    @Test
    void anOfficialTableChangesCodesButNoKeys() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.codes().replace(ADMINISTRATOR, CodeTable.PAYMENT_MODE, csv("""
                    code,name,parent,note
                    02,一次支付,,官方代码
                    1,分期支付,,官方代码
                    07,股权支付,,新增
                    """));
            CodeRows modes = desk.codes().of(CodeTable.PAYMENT_MODE);

            assertThat(modes.withKey("1")).get().hasToString("02 一次支付");
            assertThat(modes.withKey("2")).get().hasToString("1 分期支付");
            assertThat(modes.withCode("07")).get().extracting(Code::key).isEqualTo("07");
            assertThat(modes.withKey("3")).get().extracting(Code::retired).isEqualTo(true);
            assertThat(modes.current()).extracting(Code::name).containsExactly("一次支付", "分期支付", "股权支付");
        }
        try (Desk again = TestDesk.in(folder)) {
            assertThat(again.codes().of(CodeTable.PAYMENT_MODE).withKey("1")).get().hasToString("02 一次支付");
        }
    }

    @Test
    void aRowThatComesBackIsTheSameRow() {
        try (Desk desk = TestDesk.in(folder)) {
            desk.codes().replace(ADMINISTRATOR, CodeTable.PAYMENT_MODE, csv("code,name,parent,note\n1,一次支付,,\n"));
            desk.codes()
                    .replace(ADMINISTRATOR, CodeTable.PAYMENT_MODE, csv("code,name,parent,note\n1,一次支付,,\n2,分期支付,,\n"));

            assertThat(desk.codes().of(CodeTable.PAYMENT_MODE).withKey("2")).get()
                    .extracting(Code::retired)
                    .isEqualTo(
                            false);
        }
    }

    @Test
    void aFaultyTableChangesNothingAndNamesTheRow() {
        try (Desk desk = TestDesk.in(folder)) {
            assertThatThrownBy(() -> desk.codes().replace(ADMINISTRATOR, CodeTable.PAYMENT_MODE, csv("""
                    code,name,parent,note
                    1,一次支付,,
                    1,分期支付,,
                    3,提成支付,9,
                    """))).isInstanceOf(Refused.class).hasMessageContaining("第 3 行").hasMessageContaining("第 4 行");

            assertThat(desk.codes().of(CodeTable.PAYMENT_MODE).current()).hasSize(6);
        }
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderFilledBeforeGetsPaymentInShares() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("techcontract");
        // As the version before left it: its tables, and the ways of payment it knew.
        Flyway.configure()
                .dataSource(url, "desk", "")
                .locations("classpath:techcontract/storage/migrations")
                .target("6")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "desk", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into code_entry values"
                    + " (-1, 'payment_mode', '1', '1', '一次总付', '', '', 1, false)");
        }

        try (Desk again = TestDesk.in(folder)) {
            assertThat(again.codes().of(CodeTable.PAYMENT_MODE).withKey("5")).get().hasToString("5 技术入股");
        }
    }
}
