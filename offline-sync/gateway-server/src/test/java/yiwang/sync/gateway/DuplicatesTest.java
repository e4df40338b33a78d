package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

class DuplicatesTest {

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void the_same_person_and_item_at_two_points_is_told_to_both_and_both_cases_stay() {
        TestStation village = station("柳湾村代办点");
        TestStation hall = station("二号窗口");
        accept(village, UUID.randomUUID(), "ACCEPTED");
        accept(hall, UUID.randomUUID(), "ACCEPTED");

        assertThat(flags(village)).extracting(flag -> flag.path("station").asText()).containsExactly("二号窗口");
        assertThat(flags(hall)).extracting(flag -> flag.path("station").asText()).containsExactly("柳湾村代办点");
        assertThat(flags(hall).getFirst().path("receipt_no").asText()).isEqualTo("L990121100201A126112400010");
        assertThat(cases()).hasSize(2).allSatisfy(one -> assertThat(one.path("duplicates")).hasSize(1));
    }

    @Test
    void nothing_of_the_other_case_but_where_it_is_comes_down() {
        TestStation village = station("柳湾村代办点");
        TestStation foreign = TestStation.enrol(gateway.url(), admin.enrolCode("外地窗口", "云川市政务服务中心", "990100000000", Optional.empty()).orElseThrow(), clock);
        UUID there = UUID.randomUUID();
        accept(village, there, "ACCEPTED");
        accept(foreign, UUID.randomUUID(), "ACCEPTED");

        String heard = flags(foreign).toString();
        assertThat(heard).contains("青溪县政务服务中心").doesNotContain("王桂兰").doesNotContain("990121194203150020").doesNotContain(there.toString());
    }

    @Test
    void the_same_person_again_at_the_same_point_or_after_the_first_has_ended_is_no_duplicate() {
        TestStation village = station("柳湾村代办点");
        TestStation hall = station("二号窗口");
        UUID first = UUID.randomUUID();
        accept(village, first, "ACCEPTED");
        accept(village, UUID.randomUUID(), "REFUSED");
        admin.advanceCase(first.toString(), "deny", "不符合条件");
        admin.advanceCase(first.toString(), "deliver", "");
        accept(hall, UUID.randomUUID(), "ACCEPTED");

        assertThat(flags(village)).isEmpty();
        assertThat(flags(hall)).isEmpty();
    }

    @Test
    void a_push_that_comes_again_flags_nothing_twice() {
        TestStation village = station("柳湾村代办点");
        TestStation hall = station("二号窗口");
        accept(village, UUID.randomUUID(), "ACCEPTED");
        Call push = hall.push(hall.accepted(UUID.randomUUID(), "ACCEPTED", ""));
        push.send(gateway.url());
        assertThat(push.send(gateway.url()).statusCode()).isEqualTo(200);

        assertThat(flags(village)).hasSize(1);
        assertThat(flags(hall)).hasSize(1);
    }

    @Test
    void two_points_that_bring_it_at_the_same_moment_are_both_told_each_time() throws Exception {
        TestStation one = station("一号窗口");
        TestStation two = station("二号窗口");
        int rounds = 12;
        for (int round = 0; round < rounds; round++) {
            String person = "99012119420315%04d".formatted(round);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Thread> threads = new ArrayList<>();
            for (TestStation station : List.of(one, two)) {
                Call push = station.push(station.next(Optional.empty(), "ticket.taken", "{}"), ofPerson(station, person));
                threads.add(Thread.ofVirtual().start(() -> {
                    await(together);
                    push.send(gateway.url());
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(flags(one)).hasSize(rounds);
        assertThat(flags(two)).hasSize(rounds);
    }

    @Test
    void many_points_that_bring_the_same_person_again_and_again_are_never_in_each_others_way() throws Exception {
        List<TestStation> stations = IntStream.range(0, 6).mapToObj(i -> station(i + "号窗口")).toList();
        CyclicBarrier together = new CyclicBarrier(stations.size());
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        List<Thread> threads = stations.stream().map(station -> Thread.ofVirtual().start(() -> {
            await(together);
            for (int i = 0; i < 12; i++) {
                answers.add(station.push(ofPerson(station, "990121194203150020")).send(gateway.url()).statusCode());
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(72).containsOnly(200);
        assertThat(stations).allSatisfy(station -> assertThat(flags(station)).isNotEmpty());
    }

    private static yiwang.sync.domain.record.SealedRecord ofPerson(TestStation station, String person) {
        UUID caseId = UUID.randomUUID();
        return station.next(Optional.of(caseId), "case.accepted", """
                {"case_id":"%s","receipt_no":"%s","version":1,"handle_code":"%s","state":"ACCEPTED","applicant":{"name":"李建国","id_number":"%s"}}"""
                .formatted(caseId, caseId, TestStation.HANDLE_CODE, person));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestStation station(String name) {
        return TestStation.enrol(gateway.url(), admin.enrolCode(name), clock);
    }

    private void accept(TestStation station, UUID caseId, String state) {
        assertThat(station.push(station.accepted(caseId, state, "")).send(gateway.url()).statusCode()).isEqualTo(200);
    }

    private List<JsonNode> flags(TestStation station) {
        JsonNode changes = Contract.json(station.sign(Call.of("GET", "/v1/feed")).send(gateway.url()).body()).path("changes");
        return IntStream.range(0, changes.size()).mapToObj(i -> changes.get(i).path("duplicate")).filter(JsonNode::isObject).toList();
    }

    private List<JsonNode> cases() {
        JsonNode page = Contract.json(Call.of("GET", "/v1/cases").bearer(admin.token(Role.SUPERVISOR)).send(gateway.url()).body());
        return StreamSupport.stream(page.path("cases").spliterator(), false).toList();
    }
}
