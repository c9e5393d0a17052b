package techcontract.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techcontract.kernel.Actor;
import techcontract.kernel.Permissions;
import techcontract.kernel.Unavailable;

/**
 * The bureau's database (数据库). What {@link #write} returns from is on the disk: it survives a killed program.
 *
 * <p>
 * Everything runs on threads of its own that nobody interrupts: an interrupt during embedded I/O closes H2's file.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 3;

    private final HikariDataSource connections;
    private final SessionFactory sessions;
    private final Clock clock;
    private final boolean embedded;
    private final DatabaseLocation.@Nullable Hold hold;
    private final SavedActs acts = new SavedActs();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("database-writer"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("database-reader"));

    private Database(HikariDataSource connections, List<Class<?>> entities, Clock clock, boolean embedded,
            DatabaseLocation.@Nullable Hold hold) {
        this.connections = connections;
        this.clock = clock;
        this.embedded = embedded;
        this.hold = hold;
        this.sessions = sessions(connections, entities);
    }

    /**
     * Opens the embedded database in a folder, making or migrating it where needed.
     *
     * @param entities every mapped class of every room
     * @throws Unavailable when the folder cannot be written or is open in another window
     */
    public static Database open(DatabaseLocation location, List<Class<?>> entities, Clock clock) {
        DatabaseLocation.Hold hold = location.hold();
        try {
            return open(location.url(), "desk", "", entities, clock, true, hold);
        } catch (RuntimeException e) {
            release(hold);
            throw spaceOr(e);
        }
    }

    /** Opens a PostgreSQL database, for a bureau that outgrew one PC. */
    public static Database connect(String url, String user, String password, List<Class<?>> entities, Clock clock) {
        return open(url, user, password, entities, clock, false, null);
    }

    private static Database open(String url, String user, String password, List<Class<?>> entities, Clock clock,
            boolean embedded, DatabaseLocation.@Nullable Hold hold) {
        HikariDataSource connections = connections(url, user, password);
        try {
            Migrations.apply(connections);
            return new Database(connections, entities, clock, embedded, hold);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static HikariDataSource connections(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(READERS + 1);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setPoolName("techcontract");
        return new HikariDataSource(config);
    }

    private static SessionFactory sessions(HikariDataSource connections, List<Class<?>> entities) {
        Configuration configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        configuration.addAnnotatedClass(AuditEntry.class);
        configuration.addAnnotatedClass(techcontract.kernel.MoneyConverter.class);
        configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.getProperties().put("hibernate.connection.datasource", connections);
        configuration.getProperties().put("hibernate.connection.provider_disables_autocommit", true);
        configuration.getProperties().put("hibernate.jdbc.batch_size", 1000);
        configuration.getProperties().put("hibernate.order_inserts", true);
        configuration.getProperties()
                .put("hibernate.hbm2ddl.auto",
                        Objects.requireNonNull(System.getProperty("techcontract.schema", "none")));
        return configuration.buildSessionFactory();
    }

    /**
     * Reads: every query of {@code work} sees the same moment.
     *
     * @throws Unavailable when the disk or the connection fails
     */
    public <T> T read(Function<StatelessSession, T> work) {
        return await(readers.submit(() -> {
            try (StatelessSession session = sessions.openStatelessSession()) {
                return session.fromTransaction(_ -> {
                    session.doWork(
                            connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
                    return work.apply(session);
                });
            }
        }));
    }

    /**
     * Writes in one transaction, with its audit line; returns once everything is on the disk.
     *
     * @param action what is done, such as {@code contract.register}
     * @throws techcontract.kernel.Refused when the actor's role may not do that
     * @throws ChangedElsewhere when someone saved the same record first
     * @throws Unavailable when the disk is full or cannot be written; nothing has changed then
     */
    public <T> T write(Actor actor, String action, Function<Writing, T> work) {
        Permissions.require(actor, action);
        return await(writer.submit(() -> {
            try (StatelessSession session = sessions.openStatelessSession()) {
                Writing writing = new Writing(session, actor, action, clock);
                T result = session.fromTransaction(_ -> {
                    T value = work.apply(writing);
                    writing.traceAtLeastOnce();
                    return value;
                });
                syncToDisk();
                writing.act().ifPresent(acts::add);
                return result;
            }
        }));
    }

    /** What somebody saved last and can take back, the newest first; ten at most (可撤销的保存). */
    public List<SavedAct> undoable(Actor actor) {
        return acts.of(actor);
    }

    /**
     * Takes a saved act back, in a transaction with its own audit line.
     *
     * @throws techcontract.kernel.Refused when something else was saved since that stands in the way
     */
    public void undo(Actor actor, SavedAct act) {
        write(actor, act.action() + "-undone", writing -> {
            acts.require(act);
            act.back().accept(writing);
            return true;
        });
        acts.remove(act);
    }

    // A commit alone is only handed to the operating system; this forces it onto the disk.
    private void syncToDisk() throws SQLException {
        if (!embedded) {
            return;
        }
        try (Connection connection = connections.getConnection(); var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            connection.commit();
        }
    }

    private static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    // the work goes on; whoever waits is told afterwards
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return new ChangedElsewhere();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return spaceOr(cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause));
    }

    private static RuntimeException spaceOr(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (cause instanceof IOException
                    && (words.contains("No space left") || words.contains("not enough space"))) {
                return Unavailable.because(e, "storage.disk-full");
            }
        }
        return e;
    }

    private static void release(DatabaseLocation.Hold hold) {
        try {
            hold.close();
        } catch (IOException e) {
            LOG.warn("the data folder could not be released", e);
        }
    }

    @Override
    public void close() {
        await(writer.submit((Callable<Boolean>) () -> true));
        writer.shutdown();
        readers.shutdown();
        sessions.close();
        shutDownFile();
        connections.close();
        if (hold != null) {
            release(hold);
        }
    }

    // The file is closed here and now, not when H2 notices that the last connection has gone.
    private void shutDownFile() {
        if (!embedded) {
            return;
        }
        try (Connection connection = connections.getConnection(); var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("the database was not closed in good order; it repairs itself at the next start", e);
        }
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
