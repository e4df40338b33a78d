package yiwang.sync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection with its statements kept prepared. For one thread at a time. */
final class Sql implements AutoCloseable {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** @return rows changed */
    int run(String sql, Object... values) throws SQLException {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        return with(sql, values, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        });
    }

    interface Look {
        void at(ResultSet row) throws SQLException;
    }

    /** Rows one after the other, none of them kept. */
    void each(String sql, Look look, Object... values) throws SQLException {
        with(sql, values, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    look.at(found);
                }
            }
            return null;
        });
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return with(sql, values, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(row.read(found)) : Optional.empty();
            }
        });
    }

    /** The first column of the first row; empty when there is no row or it is NULL. */
    OptionalLong number(String sql, Object... values) throws SQLException {
        return with(sql, values, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                long value = found.next() ? found.getLong(1) : 0;
                return found.getRow() == 0 || found.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
            }
        });
    }

    /** Runs a statement that is not worth keeping. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Prepared like any other statement, which saves the driver's parsing of two statements for each transaction. */
    void commit() throws SQLException {
        run("COMMIT");
        run("BEGIN");
    }

    /** After some errors SQLite has rolled back by itself; then only the next transaction is to be begun. */
    void rollback() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Rolled back already", e);
            execute("BEGIN");
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement that failed is not used again: the driver has let go of it. */
    private <T> T with(String sql, Object[] values, Use<T> use) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            prepared.remove(sql).close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case UUID id -> statement.setBytes(index, Ids.bytes(id));
            case String text -> statement.setString(index, text);
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
