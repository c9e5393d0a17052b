package techcontract.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;
import techcontract.kernel.Unavailable;

/** Brings the tables up to this program's version (数据库升级), by one script set for H2 and PostgreSQL. */
final class Migrations {
    /** Where the program's own scripts lie. */
    static final String SCRIPTS = "classpath:techcontract/storage/migrations";

    private Migrations() {}

    /**
     * Makes or upgrades the tables.
     *
     * @throws Unavailable when the data was written by another version of the program that this one cannot read
     */
    static void apply(DataSource connections, String... scripts) {
        try {
            flyway(connections, scripts).migrate();
        } catch (FlywayValidateException e) {
            throw Unavailable.because(e, "storage.other-version");
        }
    }

    /** Whether the tables are there, made by an older version of the program. */
    static boolean isOlder(DataSource connections, String... scripts) {
        MigrationInfoService known = flyway(connections, scripts).info();
        return known.applied().length > 0 && known.pending().length > 0;
    }

    /** Whether there are scripts that have not been run. */
    static boolean pending(DataSource connections, String... scripts) {
        return flyway(connections, scripts).info().pending().length > 0;
    }

    private static Flyway flyway(DataSource connections, String... scripts) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections)
                .locations(scripts)
                .load();
    }
}
