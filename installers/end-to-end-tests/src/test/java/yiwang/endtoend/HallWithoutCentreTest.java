package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.FreePort;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** A centre and a hub as processes of their own; the centre is gone for days, the hub is killed in the middle, two windows and a ticket machine work on. */
@Timeout(420)
class HallWithoutCentreTest {

    private static final int DAYS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private final Map<UUID, Station> accepted = new HashMap<>();
    private final Map<Station, List<String>> order = new HashMap<>();
    private String form;

    @Test
    void nothing_of_days_without_a_centre_is_lost_or_comes_twice_and_the_centres_word_comes_back() throws Exception {
        Path centreData = folder.resolve("中心");
        Path hubData = folder.resolve("大厅枢纽");
        Yiwang.Running centre = Yiwang.run("gateway", "--data", centreData, "--listen", FreePort.address());
        String centreUrl = centre.url();
        String supervisor = Hall.token(centreData, "supervisor");
        String hubCode = Yiwang.call("gateway", "enrol-code", "--data", centreData, "--role", "hub", "--station", "大厅枢纽").only().get("code").asText();
        Yiwang.Running hub = Yiwang.run("gateway", "--role", "hub", "--upstream", centreUrl, "--code", hubCode, "--data", hubData, "--listen", FreePort.address());
        String hubUrl = hub.url();
        try (Station one = enrol(centreData, hubUrl, "一号窗口"); Station two = enrol(centreData, hubUrl, "二号窗口"); Station kiosk = enrol(centreData, hubUrl, "取号机")) {
            form = Files.readString(Examples.form(folder, Yiwang.JSON.readTree(one.catalogue().item(Hall.ITEM).orElseThrow().formSchema())));
            List<Station> all = List.of(one, two, kiosk);
            accept(one);
            all.forEach(Station::syncOnce);
            centre.kill();

            for (int day = 0; day < DAYS; day++) {
                Set<String> tickets = new LinkedHashSet<>();
                int taken = 0;
                for (int i = 0; i < 12; i++) {
                    accept(i % 2 == 0 ? one : two);
                    tickets.add(kiosk.takeTicket("A").number());
                    tickets.add(two.takeTicket("A").number());
                    taken += 2;
                    if (i == 5 && day == 1) {
                        hub.kill();
                        assertThat(one.syncOnce().failures()).as("nobody is there").isNotEmpty();
                        hub = Yiwang.run("gateway", "--role", "hub", "--upstream", centreUrl, "--data", hubData, "--listen", "127.0.0.1:" + URI.create(hubUrl).getPort());
                    }
                    if (i % 4 == 3) {
                        all.forEach(station -> assertThat(station.syncOnce().failures()).as("the hub is enough").isEmpty());
                    }
                }
                assertThat(tickets).as("no queue number of a day twice").hasSize(taken);
                clock.advance(Duration.ofDays(1));
            }
            JsonNode health = Yiwang.JSON.readTree(Http.text(hubUrl + "/v1/health"));
            assertThat(health.path("role").asText()).isEqualTo("hub");
            assertThat(health.path("centre_away_since").asText()).isNotBlank();
            assertThat(health.path("held_records").asInt()).isGreaterThan(DAYS * 12);
            assertThat(health.path("held_cases").asInt()).as("all but the one that the centre had").isBetween(DAYS * 12, DAYS * 12 + 1);
            assertThat(health.path("held_bytes").asLong()).isGreaterThan(files(hubData) / 2);
            assertThat(java.time.Instant.parse(health.path("oldest_held").asText())).isBefore(java.time.Instant.parse(health.path("time").asText()));
            accepted.forEach((id, station) -> assertThat(view(id, station).sent()).as("said to have left").isPresent());
            assertThat(accepted.entrySet().stream().filter(e -> view(e.getKey(), e.getValue()).centre().isPresent()).count()).as("but not to have arrived").isLessThanOrEqualTo(1);

            centre = Yiwang.run("gateway", "--data", centreData, "--listen", "127.0.0.1:" + URI.create(centreUrl).getPort());
            until(() -> {
                all.forEach(Station::syncOnce);
                return accepted.entrySet().stream().allMatch(e -> view(e.getKey(), e.getValue()).centre().isPresent());
            });

            List<JsonNode> there = Http.cases(centreUrl, supervisor, 50);
            assertThat(there).extracting(c -> c.get("case_id").asText()).containsExactlyInAnyOrderElementsOf(accepted.keySet().stream().map(UUID::toString).toList());
            assertThat(there).allSatisfy(c -> {
                assertThat(c.get("records")).hasSize(1);
                assertThat(c.get("attachments").get(0).get("state").asText()).isEqualTo("complete");
            });
            for (Station window : List.of(one, two)) {
                assertThat(there.stream().map(c -> c.get("case_id").asText()).filter(order.get(window)::contains)).as("in the order of the counter").containsExactlyElementsOf(order.get(window));
            }
            UUID first = UUID.fromString(order.get(two).getFirst());
            Yiwang.call("gateway", "case", "advance", first, "--data", centreData, "--event", "issue", "--note", "可以领证了").only();
            until(() -> {
                two.syncOnce();
                return view(first, two).changes().stream().anyMatch(change -> change.note().equals("可以领证了"));
            });
            until(() -> Http.text(hubUrl + "/v1/health").contains("\"held_records\":0,\"held_files\":0"));
            assertThat(Http.text(hubUrl + "/metrics")).contains("yiwang_hub_held_records 0.0", "yiwang_hub_held_cases 0.0", "yiwang_hub_held_bytes 0.0",
                    "yiwang_hub_oldest_held_seconds 0.0", "yiwang_hub_centre_away_seconds 0.0");
            assertThat(files(hubData)).as("kept for a centre that would have to be restored").isPositive();
            hub.kill();
            hub = Yiwang.run("gateway", "--role", "hub", "--upstream", centreUrl, "--data", hubData, "--keep-days", "0", "--listen", "127.0.0.1:" + URI.create(hubUrl).getPort());
            until(() -> files(hubData) == 0);
            assertThat(two.syncOnce().failures()).isEmpty();
            assertThat(Http.cases(centreUrl, supervisor, 50)).hasSize(accepted.size());
        } finally {
            hub.close();
            centre.close();
        }
    }

    private void accept(Station station) throws Exception {
        UUID caseId = Uuid7.next(clock);
        var applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "birth", "19420315",
                "id_number", "990121194203150020"))).applicant();
        byte[] picture = Files.readAllBytes(Examples.picture(folder, "卡.png", 1000 * accepted.size()));
        var scan = (AttachOutcome.Attached) station.attach(caseId, Hall.ITEM, "M04", "卡.png", new ByteArrayInputStream(picture));
        var decided = station.decide(new CaseRequest(caseId, Hall.ITEM, applicant, Optional.empty(), form, List.of(scan.ref()), Set.of(), Set.of(), Set.of(), "", ""),
                new Decision.Accept());
        assertThat(decided).isInstanceOf(DecideOutcome.Decided.class);
        accepted.put(caseId, station);
        order.computeIfAbsent(station, s -> new ArrayList<>()).add(caseId.toString());
    }

    private static CaseView view(UUID caseId, Station station) {
        return station.find(caseId).orElseThrow();
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not so within " + LIMIT);
            }
        }
    }

    /** Bytes of attachments in a gateway's folder, which it may be emptying at this moment. */
    private static long files(Path data) {
        long[] bytes = new long[1];
        try {
            Files.walkFileTree(data.resolve("content"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }

    private Station enrol(Path centreData, String hubUrl, String name) {
        String code = Yiwang.call("gateway", "enrol-code", "--data", centreData, "--station", name).only().get("code").asText();
        return switch (Stations.enrol(folder.resolve(name), hubUrl, code, clock)) {
            case Station.Opening.Open open -> open.station();
            case Station.Opening.Refused refused -> throw new AssertionError(refused.problem().toString());
        };
    }
}
