package yiwang.sync.gateway.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL 13 or newer, shared by any number of instances; its own {@code synchronous_commit} must stay on. */
record PostgresDialect(String url) implements Dialect {

    private static final int CONNECTIONS = 16;
    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_OF_SILENCE = 60;
    /** serialization_failure, deadlock_detected, unique_violation: somebody else was a moment faster. */
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");
    /** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, read_only_sql_transaction (a standby, just before it takes over). */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "25006");
    private static final String CONNECTION_CLASS = "08";
    private static final String DISK_FULL = "53100";

    @Override
    public DataSource source() {
        return connections();
    }

    /** Its commits need no sync of their own: the log is flushed in order, so with the commit that uses the number, or neither is there. */
    @Override
    public Optional<DataSource> beside() {
        PGSimpleDataSource source = connections();
        source.setOptions("-c synchronous_commit=off");
        return Optional.of(source);
    }

    private PGSimpleDataSource connections() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        // Details quote the row that did not fit.
        source.setLogServerErrorDetail(false);
        source.setApplicationName("yiwang-gateway");
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(SECONDS_OF_SILENCE);
        return source;
    }

    @Override
    public Connection snapshot() throws SQLException {
        Connection connection = source().getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Not {@code record_key}: it is made again with the records. */
    @Override
    public String tables() {
        return """
                SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                AND relname NOT IN ('flyway_schema_history', 'record_key') ORDER BY oid""";
    }

    @Override
    public boolean isThere() throws SQLException {
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT to_regclass('gateway') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public String migrations() {
        return "classpath:yiwang/sync/gateway/migrations/postgresql";
    }

    @Override
    public int mostConnections() {
        return CONNECTIONS;
    }

    @Override
    public boolean oneWriter() {
        return false;
    }

    @Override
    public void lock(Handle handle, String name) {
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").bind(0, name).map((row, c) -> name).one();
    }

    @Override
    public boolean tryLock(Handle handle, String name) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))").bind(0, name).mapTo(Boolean.class).one();
    }

    @Override
    public String changeMark() {
        return "SELECT pg_current_snapshot()::text";
    }

    @Override
    public String settledCases() {
        return "added_tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    }

    @Override
    public boolean mayRunAgain(SQLException e) {
        return RACES.contains(state(e));
    }

    @Override
    public boolean isAway(SQLException e) {
        return e instanceof SQLTransientConnectionException || AWAY.contains(state(e)) || state(e).startsWith(CONNECTION_CLASS);
    }

    @Override
    public boolean isFull(SQLException e) {
        return DISK_FULL.equals(state(e));
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** The URL may carry a password. */
    @Override
    public String toString() {
        return "PostgresDialect";
    }
}
