package yiwang.sync.gateway.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import yiwang.sync.protocol.wire.WireJson;

/** Puts lines of {@link RowText} into a table that is empty. */
record TableFill(Connection connection, String table) {

    private static final int BATCH = 500;

    /** @param lines the names of the columns, then a row a line. @return rows */
    long from(BufferedReader lines) throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        WireJson.mapper().readTree(lines.readLine()).forEach(name -> columns.add(name.asText()));
        int[] types = types(columns);
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = WireJson.mapper().readTree(line);
                for (int i = 0; i < types.length; i++) {
                    RowText.set(insert, i + 1, row.path(i), types[i]);
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    /** Of the columns as this database has them. @throws SQLException also when it has one of them not */
    private int[] types(List<String> columns) throws SQLException {
        for (String name : columns) {
            if (!name.toLowerCase(Locale.ROOT).matches("[a-z_0-9]+")) {
                throw new SQLException("no name of a column");
            }
        }
        try (Statement statement = connection.createStatement();
             ResultSet none = statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE 1 = 0")) {
            int[] types = new int[columns.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = none.getMetaData().getColumnType(i + 1);
            }
            return types;
        }
    }
}
