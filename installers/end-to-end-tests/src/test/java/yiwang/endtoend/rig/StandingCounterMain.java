package yiwang.endtoend.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.endtoend.Hall;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/**
 * A counter that stands open all day: the station stays open, its sync runs beside, cases come one after the other. A JSON list a
 * line in ({@code [data folder, file of the form, scan or nothing]}), how it ended a line out, as {@link CommandLoopMain} does.
 */
public final class StandingCounterMain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StandingCounterMain() { }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "yiwang/cli/logback.xml");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Station station = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] call = JSON.readValue(line, String[].class);
            if (station == null) {
                station = ((Station.Opening.Open) Stations.open(Path.of(call[0]), Clock.systemUTC())).station();
                station.startSync();
            }
            System.out.println(JSON.writeValueAsString(accepted(station, Files.readString(Path.of(call[1])), call[2])));
            System.out.flush();
        }
    }

    private static Map<String, Object> accepted(Station station, String form, String scan) throws IOException {
        UUID caseId = Uuid7.next(Clock.systemUTC());
        Applicant applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                "id_number", "990121194203150020"))).applicant();
        List<AttachmentRef> scans = scan.isEmpty() ? List.of() : List.of(attached(station, caseId, Path.of(scan)));
        return switch (station.decide(new CaseRequest(caseId, Hall.ITEM, applicant, Optional.empty(), form, scans,
                scans.isEmpty() ? Set.of("M04") : Set.of(), Set.of(), Set.of(), "", ""), new Decision.Accept())) {
            case DecideOutcome.Decided(var view) -> Map.of("exit", 0, "err", "", "out", List.of(JSON.writeValueAsString(
                    Map.of("case_id", view.file().caseId().toString(), "receipt_no", view.file().receiptNo()))));
            case DecideOutcome.Refused(var problems) -> Map.of("exit", 5, "err", problems.toString(), "out", List.of());
            case DecideOutcome.NotSaved(var problem) -> Map.of("exit", 6, "err", problem.toString(), "out", List.of());
        };
    }

    private static AttachmentRef attached(Station station, UUID caseId, Path scan) throws IOException {
        try (var in = Files.newInputStream(scan)) {
            return ((AttachOutcome.Attached) station.attach(caseId, Hall.ITEM, "M04", "卡.png", in)).ref();
        }
    }
}
