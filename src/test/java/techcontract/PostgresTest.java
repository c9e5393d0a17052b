package techcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static techcontract.testing.TestDesk.CLERK;
import static techcontract.testing.TestDesk.CLOCK;
import static techcontract.testing.TestDesk.TODAY;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import techcontract.contract.Contract;
import techcontract.contract.ContractRef;
import techcontract.contract.ContractSearch;
import techcontract.contract.Decision;
import techcontract.kernel.Money;
import techcontract.kernel.Progress;
import techcontract.kernel.ReportYear;
import techcontract.storage.Database;
import techcontract.testing.Drafts;
import techcontract.testing.TestDesk;

/**
 * The same desk on PostgreSQL. Runs only against an empty database that is named:
 * {@code mvn test -Dtest=PostgresTest -Dtechcontract.postgres=jdbc:postgresql://localhost/desk}.
 */
@EnabledIfSystemProperty(named = "techcontract.postgres", matches = ".+")
class PostgresTest {
    @TempDir private Path folder;

    @Test
    void importsRegistersAndReportsAsOnTheEmbeddedDatabase() {
        String url = Objects.requireNonNull(System.getProperty("techcontract.postgres"));
        try (Desk desk = Desk.on(Database.connect(url, "postgres", "", Desk.entities(), CLOCK), folder, CLOCK)) {
            desk.ledgerImport().run(CLERK, TestDesk.ledger(), Optional.empty(), Progress.NONE);
            Contract drafted = desk.register().draft(CLERK, Drafts.development("储能电池均衡控制开发"));
            Contract submitted = desk.register().submit(CLERK, ContractRef.to(drafted), TODAY);
            Contract accepted = desk.register().accept(CLERK, ContractRef.to(submitted), TODAY, Map.of());
            Contract recognised = desk.register()
                    .recognition()
                    .recognise(CLERK, ContractRef.to(accepted), TODAY,
                            Decision.favourable("11", desk.register().rulesOf(accepted)));
            Contract registered = desk.register().register(CLERK, ContractRef.to(recognised), TODAY);

            assertThat(registered.registrationNumber()).contains("2026440701000001");
            assertThat(desk.ledger()
                    .search(new ContractSearch("", Optional.empty(), Optional.empty(),
                            Optional.of(new ReportYear(2022))), 1)
                    .contractAmount()).isEqualTo(Money.ofYuan("360000000"));
            desk.report().export(new ReportYear(2022), folder.resolve("2022.xlsx"), Progress.NONE);
            assertThat(folder.resolve("2022.xlsx")).isNotEmptyFile();
        }
    }
}
