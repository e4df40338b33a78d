package yiwang.endtoend.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import yiwang.endtoend.Hall;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** Weeks without a line: {@code LongQueueMain DATA FORM COUNT} accepts as many cases as that,
 * two clerks at a time, day after day. */
public final class LongQueueMain {

    /** A station has 9,999 numbers a day. */
    private static final int CASES_A_DAY = 5_000;

    private LongQueueMain() { }

    public static void main(String[] arguments) throws Exception {
        String form = Files.readString(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        int days = (count + CASES_A_DAY - 1) / CASES_A_DAY;
        for (int day = 0; day < days; day++) {
            Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(day - days));
            day(Path.of(arguments[0]), form, Math.min(CASES_A_DAY, count - day * CASES_A_DAY), then);
        }
        System.out.println("accepted " + count);
    }

    private static void day(Path data, String form, int count, Clock then) {
        try (Station station = ((Station.Opening.Open) Stations.open(data, then)).station()) {
            Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                    "id_number", "990121194203150020"))).applicant();
            IntStream.range(0, 2).parallel().forEach(clerk -> {
                for (int i = clerk; i < count; i += 2) {
                    accept(station, applicant, form, then);
                }
            });
        }
    }

    private static void accept(Station station, Applicant applicant, String form, Clock then) {
        DecideOutcome outcome = station.decide(new CaseRequest(Uuid7.next(then), Hall.ITEM, applicant, Optional.empty(), form, List.of(),
                Set.of("M04"), Set.of(), Set.of(), "", ""), new Decision.Accept());
        if (!(outcome instanceof DecideOutcome.Decided)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
