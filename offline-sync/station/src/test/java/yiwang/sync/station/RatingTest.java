package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.station.rating.ServiceLevel;

class RatingTest {

    @Test
    void a_rating_is_kept_once_in_the_case_s_journal_beside_nobody_s_name() {
        try (Counter counter = Counter.open()) {
            UUID caseId = accepted(counter);
            counter.station.ratings().keep(caseId, Optional.empty());
            assertThat(counter.station.ratings().rated(caseId)).as("silence is no rating").isFalse();
            counter.station.ratings().keep(caseId, ServiceLevel.of(2));
            assertThat(counter.station.ratings().rated(caseId)).isTrue();
            counter.station.ratings().keep(caseId, ServiceLevel.of(5));
            List<String> kept = counter.store.records(caseId).stream().filter(record -> record.type().equals("case.rated"))
                    .map(SealedRecord::payload).map(payload -> new String(payload, StandardCharsets.UTF_8)).toList();
            assertThat(kept).hasSize(2).allSatisfy(payload -> assertThat(payload).doesNotContain("王").doesNotContain("9901211942"));
            assertThat(kept.getLast()).contains("\"level\":2");
        }
    }

    @Test
    void levels_are_counted_as_the_standard_counts_them_and_no_other_number_is_one() {
        assertThat(ServiceLevel.of(1)).contains(ServiceLevel.VERY_SATISFIED);
        assertThat(ServiceLevel.of(5)).contains(ServiceLevel.VERY_DISSATISFIED);
        assertThat(ServiceLevel.of(0)).isEmpty();
        assertThat(ServiceLevel.of(6)).isEmpty();
    }

    private static UUID accepted(Counter counter) {
        CaseRequest request = counter.deferring(Counter.BANK_CARD);
        assertThat(counter.station.decide(request, new Decision.Accept())).isInstanceOf(DecideOutcome.Decided.class);
        return request.caseId();
    }
}
