package yiwang.sync.gateway.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import yiwang.sync.gateway.place.GatewayPlace;

/** Everything that a gateway knows, in SQLite or PostgreSQL. What {@link #write} did survives power loss when it returns. */
public final class GatewayDatabase implements AutoCloseable {

    private static final int MOST_RUNS = 8;
    private static final int NUMBER_CONNECTIONS = 3;
    private static final long WAIT_FOR_A_CONNECTION_MILLIS = 10_000;

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Optional<HikariDataSource> besidePool;
    private final Optional<Jdbi> beside;
    private final SharedCommit writer;

    private GatewayDatabase(Dialect dialect) {
        this.dialect = dialect;
        this.pool = pool(dialect.source(), dialect.mostConnections(), "gateway");
        this.jdbi = quiet(Jdbi.create(pool));
        this.writer = new SharedCommit(jdbi);
        this.besidePool = dialect.beside().map(source -> pool(source, NUMBER_CONNECTIONS, "gateway-numbers"));
        this.beside = besidePool.map(source -> quiet(Jdbi.create(source)));
    }

    private static HikariDataSource pool(DataSource source, int connections, String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_A_CONNECTION_MILLIS);
        config.setPoolName(name);
        return new HikariDataSource(config);
    }

    /** A statement's parameters are people's data, and messages of exceptions are logged. */
    private static Jdbi quiet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Opens it, makes or migrates it first; instances that do so at the same time wait for each other.
     *
     * @throws IOException when the folder cannot be written, the database cannot be reached, or is none of ours or of a newer program
     */
    public static GatewayDatabase open(GatewayPlace place) throws IOException {
        return open(place, MigrationVersion.LATEST.getVersion());
    }

    /** @param version of the tables; an older one only to put a backup of that time in */
    public static GatewayDatabase open(GatewayPlace place, String version) throws IOException {
        Dialect dialect = dialect(place);
        try {
            if (dialect.oneWriter()) {
                Files.createDirectories(place.data());
            }
            migrate(dialect, place.data(), version);
            return new GatewayDatabase(dialect);
        } catch (FlywayException e) {
            throw new IOException("中心数据库无法打开：连不上、不是本程序的数据库，或由更新版本的程序建立。未作任何改动。", e);
        } catch (RuntimeException e) {
            throw new IOException("中心数据库连不上。", e);
        }
    }

    /** Whether a gateway was ever there. @throws IOException when that cannot be told */
    public static boolean isThere(GatewayPlace place) throws IOException {
        try {
            return dialect(place).isThere();
        } catch (SQLException e) {
            throw new IOException("中心数据库连不上。", e);
        }
    }

    private static Dialect dialect(GatewayPlace place) {
        return place.database().isPresent() ? new PostgresDialect(place.database().get()) : new SqliteDialect(place.data().resolve("gateway.db"));
    }

    /** PostgreSQL keeps other instances out by itself; of SQLite's the folder's lock does. */
    private static void migrate(Dialect dialect, Path data, String version) throws IOException {
        if (!dialect.oneWriter()) {
            flyway(dialect, version).migrate();
            return;
        }
        try (FileChannel guard = FileChannel.open(data.resolve("gateway.migrating"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
             FileLock one = guard.lock()) {
            if (!one.isValid()) {
                throw new IllegalStateException("only the holder of the lock migrates");
            }
            flyway(dialect, version).migrate();
        }
    }

    private static Flyway flyway(Dialect dialect, String version) {
        return Flyway.configure().dataSource(dialect.source()).locations(dialect.migrations()).ignoreMigrationPatterns(new String[0])
                .target(version).load();
    }

    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /**
     * One transaction; what it did is durable when this returns, or nothing of it happened.
     *
     * @param change may run more than once, and in another thread that writes too: all that it does, it does to the handle
     */
    public <T> T write(Function<Handle, T> change) {
        for (int run = 1; ; run++) {
            try {
                return once(change);
            } catch (RuntimeException e) {
                if (run == MOST_RUNS || sql(e).filter(dialect::mayRunAgain).isEmpty()) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Function<Handle, T> change) {
        return dialect.oneWriter() ? writer.write(change) : jdbi.inTransaction(change::apply);
    }

    public void change(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return null;
        });
    }

    /**
     * Next numbers of a series for a transaction under way: 1, 2, 3 ...; those whose transaction fails may be skipped.
     *
     * @param behind another series, behind whose last number this one begins; of no weight when there is none of that name
     * @return the first of {@code count} numbers that belong to the caller
     */
    public long nextSerials(Handle handle, String series, String behind, int count) {
        return beside.map(numbers -> numbers.withHandle(own -> draw(own, series, behind, count))).orElseGet(() -> draw(handle, series, behind, count));
    }

    private static long draw(Handle handle, String series, String behind, int count) {
        return handle.createQuery("""
                INSERT INTO central_serial (series, last) VALUES (:series, :count + coalesce((SELECT last FROM central_serial WHERE series = :behind), 0))
                ON CONFLICT (series) DO UPDATE SET last = central_serial.last + :count RETURNING last - :count + 1""")
                .bind("series", series).bind("behind", behind).bind("count", count).mapTo(Long.class).one();
    }

    /** The series goes on behind this serial. @param behind as in {@link #nextSerials} */
    public void countPast(Handle handle, String series, String behind, long serial) {
        if (beside.isPresent()) {
            beside.get().useHandle(own -> countedPast(own, series, behind, serial));
        } else {
            countedPast(handle, series, behind, serial);
        }
    }

    private static void countedPast(Handle handle, String series, String behind, long serial) {
        draw(handle, series, behind, 0);
        handle.execute("UPDATE central_serial SET last = ? WHERE series = ? AND last < ?", serial, series, serial);
    }

    /** Two that would give the same number to two cases come one after the other. Several in the order of their names, after the stations. */
    public void lockSeries(Handle handle, String series) {
        dialect.lock(handle, "series:" + series);
    }

    /** All that changes a station's records, or tells it something, holds this: so its chain and its feed have one order. */
    public void lockStation(Handle handle, String stationId) {
        dialect.lock(handle, station(stationId));
    }

    private static String station(String stationId) {
        return "station:" + stationId;
    }

    /**
     * As {@link #write}, holding these stations from the beginning. What {@link #holdToo} asks for and others hold, its next run holds
     * from the beginning: all in one order, so that no two wait for each other.
     */
    public <T> T writeHolding(Set<String> stations, Function<Handle, T> change) {
        SortedSet<String> held = new TreeSet<>(stations);
        while (true) {
            try {
                return write(handle -> {
                    held.forEach(station -> lockStation(handle, station));
                    return change.apply(handle);
                });
            } catch (HeldByOthers others) {
                held.addAll(others.stations());
            }
        }
    }

    /** More stations for a transaction of {@link #writeHolding} under way. */
    public void holdToo(Handle handle, Set<String> stations) {
        if (!stations.stream().allMatch(station -> dialect.tryLock(handle, station(station)))) {
            throw new HeldByOthers(stations);
        }
    }

    /** A one-time code is used by one request at a time. */
    public void lockCode(Handle handle, String codeHash) {
        dialect.lock(handle, "code:" + codeHash);
    }

    /** Condition on rows of {@code case_file}: no row that comes to light later can stand before them. */
    public String settledCases() {
        return dialect.settledCases();
    }

    /** What kind of trouble an exception is; empty = none of the database. */
    public Optional<DatabaseTrouble> trouble(Throwable e) {
        return sql(e).map(sql -> dialect.isFull(sql) ? DatabaseTrouble.FULL : dialect.isAway(sql) ? DatabaseTrouble.AWAY : DatabaseTrouble.OTHER);
    }

    private static Optional<SQLException> sql(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** One moment of everything, while others go on writing. The caller closes it. */
    public Connection snapshot() throws SQLException {
        return dialect.snapshot();
    }

    /** Tables that hold what the gateway was given, the oldest first. */
    public List<String> tables() {
        return read(handle -> handle.createQuery(dialect.tables()).mapTo(String.class).list());
    }

    /** Version of the tables. */
    public String version() {
        return read(handle -> handle.createQuery("SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(String.class).one());
    }

    /** After rows came in with their own numbers: the next number is a new one. SQLite looks at the rows by itself. */
    public void continueNumbers() {
        if (!dialect.oneWriter()) {
            change(handle -> {
                handle.createQuery("SELECT setval(pg_get_serial_sequence('case_file', 'ordinal'), greatest(1, (SELECT max(ordinal) FROM case_file)))").mapTo(Long.class).one();
                handle.createQuery("SELECT setval(pg_get_serial_sequence('case_change', 'change_id'), greatest(1, (SELECT max(change_id) FROM case_change)))").mapTo(Long.class).one();
            });
        }
    }

    /** Whether transactions run beside each other. */
    public boolean manyWrite() {
        return !dialect.oneWriter();
    }

    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    String changeMark() {
        return dialect.changeMark();
    }

    /** A connection of one's own, outside the pool. */
    Connection ownConnection() throws SQLException {
        return dialect.source().getConnection();
    }

    @Override
    public void close() {
        besidePool.ifPresent(HikariDataSource::close);
        pool.close();
    }
}
