package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.ConflictChoice;

/** Away from the line the village took what was owed, while the centre asked for a correction. */
class ConflictStoryTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private Station station;
    private UUID caseId;

    @BeforeEach
    void bothSidesChangeTheCase() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("centre"), "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(folder.resolve("centre"), clock);
        station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), gateway.url(), admin.enrolCode("柳湾村代办点"), clock)).station();
        caseId = Uuid7.next(clock);
        Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
                "birth", "19420315", "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"))).applicant();
        decided(station.decide(new CaseRequest(caseId, Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(), Set.of(Counter.BANK_CARD), Set.of(),
                Set.of(), "0007", "3 号窗口"), new Decision.Accept()));
        assertThat(station.syncOnce().failures()).isEmpty();
        admin.advanceCase(caseId.toString(), "request_correction", "申请表请盖章");
        AttachmentRef card = ((AttachOutcome.Attached) station.attach(caseId, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(Counter.png()))).ref();
        decided(station.supply(new MaterialSupply(caseId, List.of(card), Set.of(), "0007")));
        station.syncOnce();
    }

    @AfterEach
    void close() {
        station.close();
        admin.close();
        gateway.close();
    }

    @Test
    void the_clerk_sees_both_sides_and_nothing_else_is_done_with_the_case_before_a_choice() {
        assertThat(station.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.mine().file().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(conflict.mine().file().version()).isEqualTo(2);
            assertThat(conflict.theirState()).isEqualTo("CORRECTION");
            assertThat(conflict.theirVersion()).isEqualTo(1);
            assertThat(conflict.theirNote()).isEqualTo("申请表请盖章");
            assertThat(conflict.choices()).containsExactlyInAnyOrder(ConflictChoice.values());
        });
        assertThat(station.find(caseId).orElseThrow().problem()).contains("case_conflict");
        assertThat(station.supply(new MaterialSupply(caseId, List.of(), Set.of("M04"), "0007")))
                .isInstanceOfSatisfying(DecideOutcome.Refused.class, no -> assertThat(no.problems()).extracting(Problem::code).containsExactly("conflict_open"));
    }

    @ParameterizedTest
    @EnumSource(ConflictChoice.class)
    void each_choice_becomes_a_version_that_both_sides_hold_and_the_item_is_gone(ConflictChoice choice) {
        CaseView chosen = decided(station.resolve(caseId, choice, "0007", "与申请人核对过"));

        assertThat(station.syncOnce().failures()).isEmpty();

        CaseState expected = choice == ConflictChoice.MINE ? CaseState.ACCEPTED : CaseState.CORRECTION;
        CaseView view = station.find(caseId).orElseThrow();
        assertThat(view.state()).isEqualTo(expected);
        assertThat(view.problem()).isEmpty();
        assertThat(view.centre()).isPresent();
        assertThat(view.file().version()).isEqualTo(3);
        assertThat(view.file().attachments()).as("ours is in it unless theirs was taken").hasSize(choice == ConflictChoice.THEIRS ? 0 : 1);
        assertThat(view.file().history().getLast()).satisfies(step -> {
            assertThat(step.event()).isEqualTo("conflict_" + choice.word());
            assertThat(step.note()).isEqualTo("与申请人核对过");
        });
        assertThat(station.conflicts()).isEmpty();
        assertThat(admin.conflicts()).isEmpty();
        assertThat(chosen.problem()).isEmpty();
        assertThat(station.resolve(caseId, choice, "0007", "")).isInstanceOf(DecideOutcome.Refused.class);
    }

    @Test
    void what_the_centre_has_ended_is_not_taken_back_by_a_counter() {
        admin.advanceCase(caseId.toString(), "terminate", "逾期未补正");
        station.syncOnce();

        assertThat(station.resolve(caseId, ConflictChoice.MINE, "0007", ""))
                .as("the choice was offered before the centre ended it: the station has heard of it now").isInstanceOf(DecideOutcome.Refused.class);
        decided(station.resolve(caseId, ConflictChoice.BOTH, "0007", ""));
        assertThat(station.syncOnce().failures()).isEmpty();
        assertThat(station.find(caseId).orElseThrow().state()).isEqualTo(CaseState.TERMINATED);
        assertThat(admin.conflicts()).isEmpty();
    }

    private static CaseView decided(DecideOutcome outcome) {
        if (outcome instanceof DecideOutcome.Decided(var view)) {
            return view;
        }
        throw new AssertionError(outcome.toString());
    }
}
