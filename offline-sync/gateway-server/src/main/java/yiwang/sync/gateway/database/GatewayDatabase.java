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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The gateway's SQLite file: WAL, {@code synchronous=FULL}, so that a commit that returned survives power loss. Several
 * processes may have it open; every write transaction takes the write lock when it begins and waits for the others.
 */
public final class GatewayDatabase implements AutoCloseable {

    private static final int WAIT_FOR_OTHERS_MILLIS = 20_000;
    private static final int CONNECTIONS = 8;

    private final SQLiteDataSource source;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ReentrantLock writer = new ReentrantLock(true);

    private GatewayDatabase(SQLiteDataSource source) {
        this.source = source;
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("gateway");
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the file in the folder, makes or migrates it first. @throws IOException when the folder cannot be written, or the file is none of ours or of a newer program */
    public static GatewayDatabase open(Path data) throws IOException {
        Files.createDirectories(data);
        SQLiteDataSource source = source(data.resolve("gateway.db"));
        try (FileChannel guard = FileChannel.open(data.resolve("gateway.migrating"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
             FileLock one = guard.lock()) {
            migrate(source, one);
        } catch (FlywayException e) {
            throw new IOException("中心数据库无法打开：不是本程序的数据库，或由更新版本的程序建立。未作任何改动。", e);
        }
        return new GatewayDatabase(source);
    }

    private static void migrate(SQLiteDataSource source, FileLock held) {
        if (!held.isValid()) {
            throw new IllegalStateException("only the holder of the lock migrates");
        }
        Flyway.configure().dataSource(source)
                .locations("classpath:yiwang/sync/gateway/migrations")
                .ignoreMigrationPatterns(new String[0])
                .load().migrate();
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_FOR_OTHERS_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /** One transaction; what it did is durable when this returns, or nothing of it happened. */
    public <T> T write(Function<Handle, T> change) {
        writer.lock();
        try {
            return jdbi.inTransaction(change::apply);
        } finally {
            writer.unlock();
        }
    }

    public void change(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return null;
        });
    }

    /** A connection of one's own, outside the pool: for watching the file's version. */
    Connection ownConnection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
