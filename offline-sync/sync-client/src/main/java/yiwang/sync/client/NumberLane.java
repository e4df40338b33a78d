package yiwang.sync.client;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberBlock;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Keeps blocks of the hall's queue numbers at hand, for today and two weeks of days without a line: fetched before they are used up,
 * and kept in the order in which they came.
 */
public final class NumberLane {

    private static final Logger LOG = LoggerFactory.getLogger(NumberLane.class);
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    private static final String NOTE = "numbers";
    private static final int DAYS_AHEAD = 14;
    /** For a machine that has not given a ticket yet. */
    private static final int FEW = 10;
    private static final int BLOCK = 50;

    private NumberLane() { }

    /** @param queues this machine gives tickets */
    private record Held(List<NumberBlock> blocks, boolean queues) {

        Held {
            blocks = blocks == null ? List.of() : List.copyOf(blocks);
        }

        int total(String day) {
            return blocks.stream().filter(block -> block.day().equals(day)).mapToInt(block -> block.last() - block.first() + 1).sum();
        }
    }

    /** Nothing waits for it: what fails is tried with the next pass. @param hall a hub answers, which numbers for a hall: then also before the first ticket */
    public static void run(StationStore store, GatewayClient client, Clock clock, boolean hall) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HALL_TIME);
        int used = busiest(store.tickets(today));
        Optional<Held> held = read(store);
        boolean queues = used > 0 || held.map(Held::queues).orElse(false);
        if (!hall && !queues) {
            return;
        }
        Held now = held.orElse(new Held(List.of(), false));
        int count = queues ? Math.clamp(used, BLOCK, NumberRequest.MOST_NUMBERS) : FEW;
        List<String> scarce = IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(today::plusDays)
                .filter(day -> now.total(day.toString()) - (day.equals(today) ? used : 0) < count / 2).map(LocalDate::toString).toList();
        if (scarce.isEmpty()) {
            return;
        }
        switch (client.numbers(new NumberRequest(scarce, count))) {
            case Answer.Got<NumberAnswer> got -> store.note(NOTE, WireJson.bytes(new Held(Stream.concat(
                    now.blocks().stream().filter(block -> block.day().compareTo(today.minusDays(1).toString()) >= 0),
                    got.value().blocks().stream()).toList(), queues)));
            case Answer.Failed<NumberAnswer> failed -> LOG.debug("no queue numbers yet: {}", failed.failure().code());
        }
    }

    /** This machine gives tickets: from the next pass on it has numbers of the hall's at hand, also where no hub numbers for the hall. */
    public static void queues(StationStore store) {
        Held held = read(store).orElse(new Held(List.of(), false));
        if (!held.queues()) {
            store.note(NOTE, WireJson.bytes(new Held(held.blocks(), true)));
        }
    }

    private static int busiest(List<Ticket> tickets) {
        Map<String, Long> groups = tickets.stream().collect(Collectors.groupingBy(Ticket::group, Collectors.counting()));
        return groups.values().stream().mapToInt(Long::intValue).max().orElse(0);
    }

    private static Optional<Held> read(StationStore store) {
        return store.note(NOTE).flatMap(bytes -> WireJson.read(bytes, Held.class));
    }

    /** This machine's blocks of a day, in the order in which they came. */
    public static List<NumberBlock> blocks(StationStore store, LocalDate day) {
        return read(store).map(Held::blocks).orElse(List.of()).stream().filter(block -> block.day().equals(day.toString())).toList();
    }
}
