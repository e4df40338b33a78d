package yiwang.sync.gateway.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Hundreds of rows of one push, within its transaction. A parameter bound by Jdbi costs more than its row does in the database,
 * so these few statements are plain JDBC; all others are not worth it. Messages of its exceptions carry no parameter.
 */
public final class BulkRows {

    /** Parameters of one statement; both databases take as many. */
    private static final int MOST_KEYS = 500;

    private BulkRows() { }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param rows values in the order of the statement's parameters: texts, numbers, truth values, bytes or null */
    public static void insert(Handle handle, String sql, List<Object[]> rows) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(statement, i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("rows cannot be written", e, null);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean truth -> statement.setBoolean(index, truth);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case null -> statement.setString(index, null);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
        }
    }

    /** @param select ends before the list of keys, such as {@code SELECT .. WHERE id IN} */
    public static <T> List<T> among(Handle handle, String select, List<String> keys, Row<T> row) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
            read(handle.getConnection(), select + " (" + String.join(",", Collections.nCopies(some.size(), "?")) + ")", some, row, found);
        }
        return found;
    }

    private static <T> void read(Connection connection, String sql, List<String> keys, Row<T> row, List<T> found) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setString(i + 1, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new ResultSetException("rows cannot be read", e, null);
        }
    }
}
