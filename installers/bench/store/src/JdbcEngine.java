import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An encrypting database through JDBC: a case row and an outbox row in each transaction; no search index, no record. */
final class JdbcEngine implements Engine {

    private final String url;
    private final boolean sqlite;
    private final CaseCorpus corpus;
    private final Connection first;

    JdbcEngine(String name, Path folder, CaseCorpus corpus) throws Exception {
        this.corpus = corpus;
        sqlite = name.equals("sqlcipher");
        Class.forName(sqlite ? "org.sqlite.JDBC" : "org.apache.derby.iapi.jdbc.AutoloadedDriver");
        url = sqlite ? "jdbc:sqlite:file:" + folder + "/c.db?cipher=sqlcipher&legacy=4&hexkey=" + "0123456789abcdef".repeat(4)
                : "jdbc:derby:" + folder + "/c;create=true;dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;bootPassword=secretsecretsecret";
        first = connect();
        try (Statement s = first.createStatement()) {
            s.execute("CREATE TABLE cases (id VARCHAR(32) PRIMARY KEY, state INTEGER, updated BIGINT, doc "
                    + (sqlite ? "BLOB" : "VARCHAR(16000) FOR BIT DATA") + ")");
            s.execute("CREATE TABLE outbox (seq " + (sqlite ? "INTEGER" : "BIGINT") + " PRIMARY KEY, case_id VARCHAR(32), op INTEGER)");
        }
        first.commit();
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (sqlite) {
            try (Statement s = connection.createStatement()) {
                s.execute("PRAGMA busy_timeout = 60000");
                s.execute("PRAGMA journal_mode = WAL");
                s.execute("PRAGMA synchronous = FULL");
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Session session() throws Exception {
        Connection connection = connect();
        PreparedStatement row = connection.prepareStatement("INSERT INTO cases VALUES (?, ?, ?, ?)");
        PreparedStatement outbox = connection.prepareStatement("INSERT INTO outbox VALUES (?, ?, ?)");
        return new Session() {
            @Override
            public void accept(int number) throws SQLException {
                row.setString(1, "3201" + number);
                row.setInt(2, 0);
                row.setLong(3, number);
                row.setBytes(4, corpus.bytes(number));
                row.executeUpdate();
                outbox.setLong(1, number + 1);
                outbox.setString(2, "3201" + number);
                outbox.setInt(3, 1);
                outbox.executeUpdate();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    @Override
    public int count() throws SQLException {
        try (Statement s = first.createStatement(); ResultSet r = s.executeQuery("SELECT COUNT(*) FROM cases")) {
            r.next();
            return r.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        first.commit();
        first.close();
    }
}
