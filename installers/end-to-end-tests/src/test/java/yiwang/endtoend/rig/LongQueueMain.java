package yiwang.endtoend.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** Three months without a line: {@code LongQueueMain DATA FORM COUNT} accepts as many cases as two clerks do, one after the other. */
public final class LongQueueMain {

    private LongQueueMain() { }

    public static void main(String[] arguments) throws Exception {
        String form = Files.readString(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        try (Station station = ((Station.Opening.Open) Stations.open(Path.of(arguments[0]), Clock.systemUTC())).station()) {
            Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                    "id_number", "990121194203150020"))).applicant();
            IntStream.range(0, 2).parallel().forEach(clerk -> {
                for (int i = clerk; i < count; i += 2) {
                    accept(station, applicant, form);
                }
            });
        }
        System.out.println("accepted " + count);
    }

    private static void accept(Station station, Applicant applicant, String form) {
        DecideOutcome outcome = station.decide(new CaseRequest(Uuid7.next(Clock.systemUTC()), Hall.ITEM, applicant, Optional.empty(), form, List.of(),
                Set.of("M04"), Set.of(), Set.of(), "", ""), new Decision.Accept());
        if (!(outcome instanceof DecideOutcome.Decided)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
