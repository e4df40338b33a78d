package yiwang.sync.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictWord;
import yiwang.sync.protocol.wire.DuplicateFlag;

/**
 * A case with its three truths, kept apart.
 *
 * @param state   what holds now: the centre's word once it has one, else the station's
 * @param saved   本机: when it became durable here
 * @param sent    已发送: when its newest record left completely
 * @param centre  中心: when a signed receipt covered all of it, attachments too
 * @param problem code of what keeps it from the centre and needs a person, or empty
 */
public record CaseView(CaseFile file, CaseState state, Instant saved, Optional<Instant> sent, Optional<Instant> centre,
                       Optional<String> problem, List<CaseChange> changes) {

    public CaseView {
        changes = List.copyOf(changes);
    }

    /** Whether both sides changed it and nobody has decided yet; until then nothing else is decided about it. */
    public boolean contested() {
        return problem.filter(ConflictWord.CASE_PROBLEM::equals).isPresent();
    }

    /** Where the same person applied for the same item too, as the centre said; each once. */
    public List<DuplicateFlag> duplicates() {
        return changes.stream().flatMap(change -> ChangeWord.read(change.more(), ChangeWord.DUPLICATE, DuplicateFlag.class).stream())
                .filter(flag -> flag.receiptNo() != null && flag.station() != null && flag.hall() != null).distinct().toList();
    }
}
