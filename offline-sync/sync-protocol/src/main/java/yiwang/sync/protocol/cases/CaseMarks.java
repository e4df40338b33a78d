package yiwang.sync.protocol.cases;

import java.util.Optional;
import yiwang.sync.protocol.wire.ConflictChoice;
import yiwang.sync.protocol.wire.WireJson;

/**
 * What a version of a case says of its making, beside the case itself.
 *
 * @param centreHeard  how many of the centre's own moves its maker had heard ({@code ChangeWord.ADVANCES}); null = an older program's version
 * @param conflict     set in the version that ends a conflict; else null
 */
public record CaseMarks(Integer centreHeard, Decided conflict) {

    /** @param id of the conflict; @param decision {@link ConflictChoice#word}; @param officer who; @param reason in words, may be empty */
    public record Decided(String id, String decision, String officer, String reason) {

        public Optional<ConflictChoice> choice() {
            return decision == null ? Optional.empty() : ConflictChoice.of(decision);
        }
    }

    public static CaseMarks heard(int centreHeard) {
        return new CaseMarks(centreHeard, null);
    }

    /** Of a case's JSON. */
    public static CaseMarks read(byte[] body) {
        return WireJson.read(body, CaseMarks.class).orElseGet(() -> new CaseMarks(null, null));
    }
}
