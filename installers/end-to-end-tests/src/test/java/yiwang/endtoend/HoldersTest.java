package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** Several programs want the same folder. */
@Timeout(100)
class HoldersTest {

    @TempDir
    Path folder;

    @Test
    void calls_made_at_once_take_turns_and_one_that_stays_is_named() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), Examples.picture(folder, "卡.png", 3)).toArray();
            List<CompletableFuture<Yiwang.Answer>> calls = IntStream.range(0, 5).mapToObj(i -> CompletableFuture.supplyAsync(() -> Yiwang.call(accept), Thread::startVirtualThread)).toList();
            assertThat(calls).allSatisfy(call -> assertThat(call.get(60, TimeUnit.SECONDS).exit()).isZero());
            assertThat(Yiwang.call("case", "list", "--data", hall.station).lines()).extracting(c -> c.get("receipt_no").asText()).hasSize(5).doesNotHaveDuplicates();

            try (Station counter = ((Station.Opening.Open) Stations.open(hall.station, Clock.systemUTC())).station()) {
                Yiwang.Answer refused = Yiwang.call("case", "list", "--data", hall.station);
                assertThat(refused.exit()).isEqualTo(6);
                assertThat(refused.lines()).isEmpty();
                assertThat(refused.errors()).contains("waiting: ", "in_use: ", Long.toString(ProcessHandle.current().pid()));
                assertThat(counter.cases("", 10, 0)).hasSize(5);
            }
        }
    }

    @Test
    void a_gateway_that_is_asked_to_end_ends_at_once_and_its_folder_serves_again() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            assertThat(hall.endGateway(Duration.ofSeconds(10))).isIn(0, 143);
            hall.startGateway();
            assertThat(hall.sync().exit()).isZero();
        }
    }
}
