package yiwang.sync.gateway.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.protocol.wire.WireJson;

/** A row as a line of JSON that either database can take: numbers, text, null, and bytes as {@code {"b":"BASE64"}}. */
final class RowText {

    private static final String BYTES = "b";

    private RowText() { }

    static List<String> columns(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i));
        }
        return names;
    }

    static byte[] of(ResultSet row) throws SQLException {
        ArrayNode line = WireJson.mapper().createArrayNode();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            switch (row.getObject(i)) {
                case null -> line.addNull();
                case byte[] bytes -> line.addObject().put(BYTES, bytes);
                case Boolean truth -> line.add(truth ? 1 : 0);
                case Number number -> line.add(number.longValue());
                case Object text -> line.add(text.toString());
            }
        }
        return WireJson.bytes(line);
    }

    /** @param type of the column that takes it, of {@link Types} */
    static void set(PreparedStatement insert, int index, JsonNode value, int type) throws SQLException, IOException {
        if (value.isNull()) {
            insert.setNull(index, type);
        } else if (value instanceof ObjectNode bytes) {
            insert.setBytes(index, bytes.path(BYTES).binaryValue());
        } else if (value.isNumber() && (type == Types.BIT || type == Types.BOOLEAN)) {
            insert.setBoolean(index, value.asInt() != 0);
        } else if (value.isNumber()) {
            insert.setLong(index, value.asLong());
        } else {
            insert.setString(index, value.asText());
        }
    }
}
