package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.problem.Problem;

class SupplyingTest {

    private final Counter counter = Counter.open();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void the_last_deferred_material_makes_the_case_an_accepted_one_under_its_old_number_and_promise() {
        CaseView tolerant = tolerant();
        counter.clock.advance(Duration.ofDays(3));

        CaseView supplied = supplied(tolerant, List.of(counter.scan(tolerant.file().caseId())), Set.of());

        assertThat(supplied.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(supplied.file().receiptNo()).isEqualTo(tolerant.file().receiptNo());
        assertThat(supplied.file().promisedDue()).isEqualTo(tolerant.file().promisedDue());
        assertThat(supplied.file().acceptedAt()).isEqualTo(tolerant.file().acceptedAt());
        assertThat(supplied.file().toleranceDue()).isEmpty();
        assertThat(way(supplied, Counter.BANK_CARD)).isEqualTo(CaseMaterial.Way.ATTACHED);
        assertThat(supplied.file().history().getLast().event()).isEqualTo("supply_material");
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).extracting(record -> record.type()).containsExactly("case.accepted", "case.material_supplied");
    }

    @Test
    void what_the_station_took_counts_at_once_although_the_centre_has_last_said_tolerant() {
        CaseView tolerant = tolerant();
        UUID caseId = tolerant.file().caseId();
        counter.store.markSent(1, counter.clock.instant());
        counter.store.applyFeed("1", List.of(new CaseChange(caseId, "TOLERANCE", "", "", counter.clock.instant())));

        supplied(tolerant, List.of(counter.scan(caseId)), Set.of());

        assertThat(counter.station.find(caseId).orElseThrow().state()).isEqualTo(CaseState.ACCEPTED);
        counter.store.markSent(2, counter.clock.instant());
        counter.store.applyFeed("2", List.of(new CaseChange(caseId, "SPECIAL", "", "", counter.clock.instant())));
        assertThat(counter.station.find(caseId).orElseThrow().state()).as("the centre's next word counts").isEqualTo(CaseState.SPECIAL);
    }

    @Test
    void nothing_unknown_or_already_there_is_taken_and_a_refusal_writes_nothing() {
        CaseView tolerant = tolerant();
        UUID caseId = tolerant.file().caseId();
        AttachmentRef scan = counter.scan(caseId);

        assertThat(refused(new MaterialSupply(Uuid7.next(counter.clock), List.of(scan), Set.of(), "0007"))).containsExactly("case_unknown");
        assertThat(refused(new MaterialSupply(caseId, List.of(), Set.of(), "0007"))).containsExactly("nothing_supplied");
        assertThat(refused(new MaterialSupply(caseId, List.of(), Set.of("M99"), "0007"))).containsExactly("material_unknown");
        assertThat(refused(new MaterialSupply(caseId, List.of(), Set.of("M01"), "0007"))).containsExactly("material_not_owed");
        supplied(tolerant, List.of(scan), Set.of());
        assertThat(refused(new MaterialSupply(caseId, List.of(scan), Set.of(), "0007"))).containsExactly("material_not_owed");
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void a_case_that_has_ended_takes_nothing_more() {
        CaseView tolerant = tolerant();
        counter.store.markSent(1, counter.clock.instant());
        counter.store.applyFeed("1", List.of(new CaseChange(tolerant.file().caseId(), "WITHDRAWN", "", "", counter.clock.instant())));

        assertThat(refused(new MaterialSupply(tolerant.file().caseId(), List.of(counter.scan(tolerant.file().caseId())), Set.of(), "0007")))
                .containsExactly("event_not_allowed");
    }

    private CaseView tolerant() {
        return counter.decided(counter.deferring(Counter.BANK_CARD), new Decision.Accept());
    }

    private CaseView supplied(CaseView view, List<AttachmentRef> attachments, Set<String> seen) {
        DecideOutcome outcome = counter.station.supply(new MaterialSupply(view.file().caseId(), attachments, seen, "0007"));
        if (outcome instanceof DecideOutcome.Decided(var decided)) {
            return decided;
        }
        throw new AssertionError(outcome.toString());
    }

    private List<String> refused(MaterialSupply supply) {
        return counter.station.supply(supply) instanceof DecideOutcome.Refused(var problems) ? problems.stream().map(Problem::code).toList() : List.of();
    }

    private static CaseMaterial.Way way(CaseView view, String code) {
        return view.file().materials().stream().filter(material -> material.code().equals(code)).findFirst().orElseThrow().way();
    }
}
