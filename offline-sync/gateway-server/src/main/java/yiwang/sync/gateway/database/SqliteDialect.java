package yiwang.sync.gateway.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One file in WAL, {@code synchronous=FULL}: a commit that returned survives power loss. Write transactions take the write
 * lock when they begin and wait for those of other processes.
 */
record SqliteDialect(Path file) implements Dialect {

    private static final int WAIT_FOR_OTHERS_MILLIS = 20_000;
    private static final int CONNECTIONS = 8;
    /** A push of 500 cases changes about 3 MB of pages: none of them leaves memory before its commit. */
    private static final int CACHE_KB = 8 * 1024;
    /** 32 MB: moving the log home costs two syncs more, so it is not done with every push. */
    private static final int LOG_PAGES = 8_000;

    @Override
    public DataSource source() {
        return source(SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    @Override
    public Optional<DataSource> beside() {
        return Optional.empty();
    }

    @Override
    public Connection snapshot() throws SQLException {
        Connection connection = source(SQLiteConfig.TransactionMode.DEFERRED).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String tables() {
        return "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'flyway_schema_history' ORDER BY rowid";
    }

    private DataSource source(SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_FOR_OTHERS_MILLIS);
        config.setTransactionMode(mode);
        config.setCacheSize(-CACHE_KB);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public boolean isThere() {
        return Files.isRegularFile(file);
    }

    @Override
    public String migrations() {
        return "classpath:yiwang/sync/gateway/migrations/sqlite";
    }

    @Override
    public int mostConnections() {
        return CONNECTIONS;
    }

    @Override
    public boolean oneWriter() {
        return true;
    }

    @Override
    public void lock(Handle handle, String name) {
        // The transaction holds the only write lock there is.
    }

    @Override
    public boolean tryLock(Handle handle, String name) {
        return true;
    }

    @Override
    public String changeMark() {
        return "PRAGMA data_version";
    }

    @Override
    public String settledCases() {
        return "TRUE";
    }

    @Override
    public boolean mayRunAgain(SQLException e) {
        return false;
    }

    @Override
    public boolean isAway(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    @Override
    public boolean isFull(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_FULL;
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_OK;
    }
}
