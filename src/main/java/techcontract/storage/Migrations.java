package techcontract.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to this program's version (数据库升级), by one script set for H2 and PostgreSQL. */
final class Migrations {
    private Migrations() {}

    static void apply(DataSource connections) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections)
                .locations("classpath:techcontract/storage/migrations")
                .load()
                .migrate();
    }
}
