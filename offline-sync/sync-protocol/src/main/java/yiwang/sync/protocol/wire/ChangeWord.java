package yiwang.sync.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Names of what a change of the feed may say besides a case's state, and how such a word is read. An older station keeps them unread. */
public final class ChangeWord {

    /** {@link DuplicateFlag}. */
    public static final String DUPLICATE = "duplicate";

    /** How often the centre itself has moved the case so far: a number, with each change that it made. */
    public static final String ADVANCES = "advances";
    /** {@link ConflictWord}. */
    public static final String CONFLICT = "conflict";

    /** A {@code StaffGrant}, in a change about no case. */
    public static final String GRANT = "grant";
    /** A {@code GrantRevocation}, in a change about no case. */
    public static final String GRANT_REVOKED = "grant_revoked";

    /** Beside a central number: by which the gateway knows, after a restore too, that it gave this number to this case. Opaque to stations. */
    public static final String NUMBER_PROOF = "number_proof";

    private ChangeWord() { }

    /** One word as the fields of a change. */
    public static Map<String, JsonNode> of(String name, Object word) {
        return Map.of(name, WireJson.mapper().valueToTree(word));
    }

    /** The fields of a change as JSON text, as stations and gateways keep them; empty = none. */
    public static String text(Map<String, JsonNode> more) {
        return more.isEmpty() ? "" : WireJson.text(more);
    }

    /** @param text as {@link #text} gave it */
    public static Map<String, JsonNode> fields(String text) {
        Map<String, JsonNode> fields = new java.util.TreeMap<>();
        object(text).ifPresent(object -> object.properties().forEach(field -> fields.put(field.getKey(), field.getValue())));
        return fields;
    }

    /** Empty when the change does not say it, or says it in a form that this program cannot read. */
    public static <T> Optional<T> read(String text, String name, Class<T> type) {
        return object(text).map(object -> object.path(name)).filter(JsonNode::isObject)
                .flatMap(word -> WireJson.read(WireJson.bytes(word), type));
    }

    /** Empty when the change does not say it, or not as text. */
    public static Optional<String> word(String text, String name) {
        return object(text).map(object -> object.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** 0 when the change does not say it. */
    public static int number(String text, String name) {
        return object(text).map(object -> object.path(name).asInt(0)).orElse(0);
    }

    /** As the word of a change that was heard just now. */
    public static <T> Optional<T> read(Map<String, JsonNode> more, String name, Class<T> type) {
        return more.containsKey(name) ? read(text(more), name, type) : Optional.empty();
    }

    private static Optional<ObjectNode> object(String text) {
        return text == null || text.isEmpty() ? Optional.empty()
                : WireJson.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), ObjectNode.class);
    }
}
