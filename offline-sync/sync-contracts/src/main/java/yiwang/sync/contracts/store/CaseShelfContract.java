package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;

/** Cases by the state that counts. */
interface CaseShelfContract extends StoreUnderTest {

    @Test
    default void cases_stand_on_the_shelf_of_their_newest_word_newest_first_and_a_page_at_a_time() {
        List<UUID> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted.addFirst(accept("王桂兰").caseId());
        }
        shelf(CaseState.ACCEPTED, accepted);
        assertThat(store().shelf().counts()).isEqualTo(Map.of(CaseState.ACCEPTED, 5));
        assertThat(store().shelf().cases(Set.of(CaseState.ACCEPTED), 2, 2)).extracting(CaseEntry::caseId).isEqualTo(accepted.subList(2, 4));

        store().markSent(5, clock().instant());
        said(accepted.get(1), CaseState.ISSUED);
        said(accepted.get(3), CaseState.ISSUED);
        shelf(CaseState.ISSUED, List.of(accepted.get(1), accepted.get(3)));
        shelf(CaseState.ACCEPTED, List.of(accepted.get(0), accepted.get(2), accepted.get(4)));
        assertThat(store().shelf().cases(EnumSet.of(CaseState.ACCEPTED, CaseState.ISSUED), 9, 0)).extracting(CaseEntry::caseId).isEqualTo(accepted);

        UUID newest = accept("李建国").caseId();
        assertThat(store().shelf().cases(Set.of(CaseState.ACCEPTED), 1, 0)).extracting(CaseEntry::caseId).containsExactly(newest);
        assertThat(store().shelf().counts()).isEqualTo(Map.of(CaseState.ACCEPTED, 4, CaseState.ISSUED, 2));
    }

    @Test
    default void where_the_centre_waits_for_us_our_next_word_counts_at_once_and_its_own_again_when_ours_has_left() {
        CaseEntry entry = accept("王桂兰");
        store().markSent(1, clock().instant());
        said(entry.caseId(), CaseState.CORRECTION);
        shelf(CaseState.CORRECTION, List.of(entry.caseId()));

        store().update(version(entry.caseId(), 2, entry.receiptNo(), "王桂兰", List.of()));
        shelf(CaseState.CORRECTION, List.of());
        shelf(CaseState.ACCEPTED, List.of(entry.caseId()));

        store().markSent(2, clock().instant());
        shelf(CaseState.CORRECTION, List.of(entry.caseId()));
        said(entry.caseId(), CaseState.DECIDED);
        shelf(CaseState.DECIDED, List.of(entry.caseId()));
        store().quarantine().withhold(2, "too_large", clock().instant());
        said(entry.caseId(), CaseState.TOLERANCE);
        shelf(CaseState.ACCEPTED, List.of(entry.caseId()));
    }

    @Test
    default void a_word_of_a_newer_program_leaves_our_own_standing() {
        CaseEntry entry = accept("王桂兰");
        store().applyFeed("1", List.of(new CaseChange(entry.caseId(), "QUANTUM_DECIDED", "", "", clock().instant())));
        shelf(CaseState.ACCEPTED, List.of(entry.caseId()));
        CaseWrite known = version(entry.caseId(), 2, entry.receiptNo(), "王桂兰", List.of());
        store().update(new CaseWrite(known.caseId(), 2, known.receiptNo(), known.handleCode(), "QUANTUM", known.body(), known.names(), known.numbers(),
                known.attachments(), known.record()));
        assertThat(store().shelf().counts()).isEmpty();
    }

    private void said(UUID caseId, CaseState state) {
        store().applyFeed("of " + caseId + state, List.of(new CaseChange(caseId, state.name(), "", "", clock().instant())));
    }

    private void shelf(CaseState state, List<UUID> expected) {
        assertThat(store().shelf().cases(Set.of(state), 100, 0)).as(state.name()).extracting(CaseEntry::caseId).containsExactlyElementsOf(expected);
        assertThat(store().shelf().counts().getOrDefault(state, 0)).as(state.name()).isEqualTo(expected.size());
    }
}
