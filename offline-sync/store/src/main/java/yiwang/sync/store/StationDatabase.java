package yiwang.sync.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteOpenMode;

/** How this store opens SQLite: one connection that writes, some that read, one look that leaves no trace. */
final class StationDatabase {

    static final String FILE = "station.db";

    /** Receipt numbers' tags fall all over their index: its pages must not be read again for each case. */
    private static final int WRITER_CACHE_KB = 16 * 1024;
    private static final int READERS = 3;

    private StationDatabase() { }

    /** Its commits are whole but not durable until the {@link Ledger} has synced the log: NORMAL syncs at checkpoints, FULL would sync a second time. */
    static Sql writer(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setJournalMode(JournalMode.WAL);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
        config.setCacheSize(-WRITER_CACHE_KB);
        return connect("jdbc:sqlite:" + file, config);
    }

    static ReadPool readers(Path file) throws SQLException {
        SQLiteConfig config = common();
        List<Sql> connections = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Sql reader = connect("jdbc:sqlite:" + file, config);
            reader.execute("PRAGMA query_only = ON");
            reader.commit();
            connections.add(reader);
        }
        return new ReadPool(connections);
    }

    /** For building a database that nobody uses yet; closed, it is a single file. */
    static Sql builder(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        return connect("jdbc:sqlite:" + file, config);
    }

    /** Reads the database file alone, not its log, and neither locks nor writes anything. */
    static Sql glance(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return connect("jdbc:sqlite:" + file.toUri() + "?immutable=1", config);
    }

    static Sql inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:", new SQLiteConfig());
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setBusyTimeout(10_000);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static Sql connect(String url, SQLiteConfig config) throws SQLException {
        Properties properties = config.toProperties();
        var connection = JDBC.createConnection(url, properties);
        connection.setAutoCommit(false);
        return new Sql(connection);
    }
}
