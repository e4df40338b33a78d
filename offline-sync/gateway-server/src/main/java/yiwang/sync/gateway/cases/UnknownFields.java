package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.RecordMessage;

/** What a newer station says of a record beside what this gateway knows: kept as it came, for a newer gateway to read. */
public final class UnknownFields {

    private UnknownFields() { }

    /** Once for each record; the same push again changes nothing. */
    public static void keep(Handle handle, List<RecordMessage> messages) {
        for (RecordMessage message : messages) {
            if (!message.more().isEmpty()) {
                handle.createUpdate("INSERT INTO record_more (record_id, more) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .bind(0, message.recordId()).bind(1, ChangeWord.text(message.more())).execute();
            }
        }
    }

    static Map<String, JsonNode> of(Handle handle, String recordId) {
        return handle.createQuery("SELECT more FROM record_more WHERE record_id = ?").bind(0, recordId).mapTo(String.class).findOne()
                .map(ChangeWord::fields).orElse(Map.of());
    }
}
