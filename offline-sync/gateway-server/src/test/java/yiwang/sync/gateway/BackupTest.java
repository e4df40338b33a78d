package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.backup.BackupOutcome;
import yiwang.sync.gateway.backup.GatewayBackup;
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberBlock;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.ToldNumber;
import yiwang.sync.protocol.wire.WireJson;

class BackupTest {

    private static final String NEW_ITEM = "11990121990001001340002220000001";

    private final Clock clock = Clock.systemUTC();
    private String supervisor;

    @TempDir
    private Path folder;

    /** Where the first gateway stands; tests on another database say so here. */
    GatewayPlace first() {
        return GatewayPlace.folder(folder.resolve("first"));
    }

    /** Where it is restored to. */
    GatewayPlace second() {
        return GatewayPlace.folder(folder.resolve("second"));
    }

    /** Where it is restored to once more. */
    GatewayPlace third() {
        return GatewayPlace.folder(folder.resolve("third"));
    }

    @Test
    void a_backup_taken_while_stations_push_is_one_moment_and_makes_a_gateway_of_a_new_epoch() throws Exception {
        GatewayPlace first = first();
        Path file = folder.resolve("backup.zip");
        List<String> before = new ArrayList<>();
        TestStation station;
        String epoch;
        try (GatewayServer gateway = serve(first); GatewayAdmin admin = GatewayAdmin.open(first, clock)) {
            supervisor = admin.token(Role.SUPERVISOR);
            epoch = gateway.epoch();
            station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            byte[] scan = "scan".getBytes();
            upload(gateway, admin.token(Role.UPLOADER), scan);
            for (int i = 0; i < 20; i++) {
                before.add(push(gateway, station, ",\"attachments\":[{\"material\":\"M01\",\"sha256\":\"" + Sha256.hex(scan) + "\",\"size\":4}]"));
            }
            AtomicBoolean over = new AtomicBoolean();
            TestStation other = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), clock);
            CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> {
                int count = 0;
                while (!over.get()) {
                    push(gateway, other, "");
                    count++;
                }
                return count;
            });
            assertThat(GatewayBackup.take(first, file, clock)).isInstanceOfSatisfying(BackupOutcome.Done.class, done -> {
                assertThat(done.attachments()).isEqualTo(1);
                assertThat(done.missing()).isZero();
            });
            over.set(true);
            assertThat(load.get(30, TimeUnit.SECONDS)).isPositive();
        }
        GatewayPlace second = second();
        assertThat(GatewayRestore.into(second, file, clock)).isInstanceOf(BackupOutcome.Done.class);
        try (GatewayServer gateway = serve(second)) {
            assertThat(gateway.epoch()).isNotEqualTo(epoch);
            List<JsonNode> cases = cases(gateway);
            assertThat(cases.stream().map(c -> c.path("case_id").asText())).startsWith(before.toArray(String[]::new)).doesNotHaveDuplicates();
            assertThat(cases).allSatisfy(c -> assertThat(c.path("records")).as("a case and its record are of one moment").hasSize(1));
            assertThat(cases.getFirst().path("attachments").get(0).path("state").asText()).isEqualTo("complete");
            String after = push(gateway, station, "");
            assertThat(cases(gateway).getLast().path("case_id").asText()).as("numbers go on").isEqualTo(after);
        }
    }

    @Test
    void a_backup_that_is_not_whole_and_a_place_that_is_not_empty_are_refused_and_nothing_changes() throws Exception {
        GatewayPlace first = first();
        Path file = folder.resolve("backup.zip");
        GatewayAdmin.open(first, clock).close();
        assertThat(GatewayBackup.take(first, file, clock)).isInstanceOf(BackupOutcome.Done.class);
        byte[] whole = Files.readAllBytes(file);
        GatewayPlace second = second();
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThat(GatewayRestore.into(second, cut, clock)).isInstanceOf(BackupOutcome.Refused.class);
        }
        assertThat(GatewayAdmin.existing(second, clock)).as("nothing was made").isEmpty();
        assertThat(GatewayRestore.into(first, file, clock)).isInstanceOfSatisfying(BackupOutcome.Refused.class, no -> assertThat(no.code()).isEqualTo("gateway_there"));
    }

    @Test
    void no_number_told_after_the_backup_is_given_again_by_what_is_restored_from_it_not_even_by_a_second_restore() throws Exception {
        SettableClock morning = new SettableClock(Instant.parse("2026-11-24T01:00:00Z"));
        GatewayPlace first = first();
        Path file = folder.resolve("backup.zip");
        List<String> told = new ArrayList<>();
        List<NumberBlock> blocks = new ArrayList<>();
        TestStation station;
        try (GatewayServer gateway = serve(first, morning); GatewayAdmin admin = GatewayAdmin.open(first, morning)) {
            supervisor = admin.token(Role.SUPERVISOR);
            station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), morning);
            push(gateway, station, "");
            blocks.addAll(numbers(gateway, station));
            GatewayBackup.take(first, file, morning);
            for (String item : List.of(TestStation.HANDLE_CODE, NEW_ITEM, NEW_ITEM)) {
                push(gateway, station.accepted(UUID.randomUUID(), "ACCEPTED", "", item), station);
            }
            blocks.addAll(numbers(gateway, station));
            told.addAll(centralNumbers(gateway));
        }
        TestStation last = station;
        GatewayPlace third = third();
        for (GatewayPlace life : List.of(second(), third)) {
            morning.advance(Duration.ofMinutes(20));
            assertThat(GatewayRestore.into(life, file, morning)).isInstanceOf(BackupOutcome.Done.class);
            try (GatewayServer gateway = serve(life, morning); GatewayAdmin admin = GatewayAdmin.open(life, morning)) {
                supervisor = admin.token(Role.SUPERVISOR);
                String known = centralNumbers(gateway).getFirst();
                TestStation other = TestStation.enrol(gateway.url(), admin.enrolCode("二号窗口"), morning);
                for (String item : List.of(TestStation.HANDLE_CODE, TestStation.HANDLE_CODE, NEW_ITEM)) {
                    push(gateway, other.accepted(UUID.randomUUID(), "ACCEPTED", "", item), other);
                }
                List<String> fresh = new ArrayList<>(centralNumbers(gateway));
                assertThat(fresh.remove(known)).as("what the backup knew stays").isTrue();
                assertThat(fresh).hasSize(3).doesNotHaveDuplicates().allMatch(no -> no.length() == 45).doesNotContainAnyElementsOf(told);
                told.addAll(fresh);
                last = other;
                List<NumberBlock> queue = numbers(gateway, other);
                assertThat(queue).allSatisfy(block -> assertThat(blocks).noneMatch(b -> b.day().equals(block.day()) && b.first() <= block.last() && block.first() <= b.last()));
            }
        }
        morning.advance(Duration.ofDays(1));
        try (GatewayServer gateway = serve(third, morning)) {
            push(gateway, last, "");
            assertThat(centralNumbers(gateway)).as("the next day begins as every day").anyMatch(no -> no.endsWith("20261125000001"));
        }
    }

    @Test
    void a_case_that_comes_back_keeps_the_number_that_people_were_told_and_a_mere_claim_gets_none() throws Exception {
        GatewayPlace first = first();
        Path file = folder.resolve("backup.zip");
        List<SealedRecord> records = new ArrayList<>();
        List<ToldNumber> told;
        TestStation station;
        try (GatewayServer gateway = serve(first); GatewayAdmin admin = GatewayAdmin.open(first, clock)) {
            supervisor = admin.token(Role.SUPERVISOR);
            station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            GatewayBackup.take(first, file, clock);
            for (int i = 0; i < 5; i++) {
                records.add(station.accepted(UUID.randomUUID(), "ACCEPTED", ""));
                push(gateway, records.getLast(), station);
            }
            told = heard(gateway, station);
            assertThat(told).hasSize(5).allSatisfy(number -> assertThat(number.proof()).isNotBlank());
        }
        GatewayPlace second = second();
        assertThat(GatewayRestore.into(second, file, clock)).isInstanceOf(BackupOutcome.Done.class);
        try (GatewayServer gateway = serve(second)) {
            bring(gateway, station, records.get(0), told.get(0));
            bring(gateway, station, records.get(1), new ToldNumber(told.get(1).centreNo(), told.get(0).proof()));
            bring(gateway, station, records.get(2), told.get(0));
            push(gateway, records.get(3), station);
            bring(gateway, station, records.get(4), new ToldNumber(told.get(3).centreNo(), told.get(3).proof()));
            List<String> now = centralNumbers(gateway);
            assertThat(now).doesNotHaveDuplicates().hasSize(5);
            assertThat(now.getFirst()).isEqualTo(told.getFirst().centreNo());
            assertThat(now.subList(1, 5)).as("not proven, another's, not brought").doesNotContainAnyElementsOf(told.stream().map(ToldNumber::centreNo).toList());

            bring(gateway, station, records.get(3), told.get(3));
            bring(gateway, station, records.get(3), told.get(3));
            assertThat(centralNumbers(gateway).get(3)).as("it came before its number").isEqualTo(told.get(3).centreNo());
            assertThat(heard(gateway, station)).as("and its station is told, once").hasSize(6).last().isEqualTo(told.get(3));
        }
    }

    /** Numbers with their proofs, as the feed tells them from its beginning. */
    private static List<ToldNumber> heard(GatewayServer gateway, TestStation station) {
        List<ToldNumber> heard = new ArrayList<>();
        Contract.json(station.sign(Call.of("GET", "/v1/feed?cursor=&wait=0")).send(gateway.url()).body()).path("changes")
                .forEach(change -> heard.add(new ToldNumber(change.path("centre_no").asText(), change.path("number_proof").asText())));
        return heard;
    }

    private static void bring(GatewayServer gateway, TestStation station, SealedRecord record, ToldNumber number) {
        assertThat(station.push(new PushRequest(station.self.epoch(), List.of(RecordMessage.of(record).with(number)))).send(gateway.url()).statusCode()).isEqualTo(200);
    }

    private static List<NumberBlock> numbers(GatewayServer gateway, TestStation station) {
        Call ask = Call.of("POST", "/v1/numbers").with("Content-Type", "application/json").body(WireJson.bytes(new NumberRequest(List.of("2026-11-24", "2026-12-20"), 50)));
        return WireJson.read(station.sign(ask).send(gateway.url()).body(), NumberAnswer.class).orElseThrow().blocks();
    }

    private List<String> centralNumbers(GatewayServer gateway) {
        return cases(gateway).stream().map(c -> c.path("centre_no").asText()).toList();
    }

    private static void push(GatewayServer gateway, SealedRecord record, TestStation station) {
        assertThat(station.push(record).send(gateway.url()).statusCode()).isEqualTo(200);
    }

    private GatewayServer serve(GatewayPlace place) throws IOException {
        return serve(place, clock);
    }

    private static GatewayServer serve(GatewayPlace place, Clock clock) throws IOException {
        return GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
    }

    private String push(GatewayServer gateway, TestStation station, String more) {
        UUID caseId = UUID.randomUUID();
        assertThat(station.push(station.accepted(caseId, "ACCEPTED", more)).send(gateway.url()).statusCode()).isEqualTo(200);
        return caseId.toString();
    }

    private void upload(GatewayServer gateway, String token, byte[] bytes) {
        String metadata = "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(bytes).getBytes());
        assertThat(Call.tus("POST", "/v1/uploads").with("Upload-Length", "" + bytes.length).with("Upload-Metadata", metadata)
                .with("Content-Type", "application/offset+octet-stream").body(bytes).bearer(token).send(gateway.url()).statusCode()).isEqualTo(201);
    }

    private List<JsonNode> cases(GatewayServer gateway) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Contract.json(Call.of("GET", "/v1/cases?limit=7&cursor=" + cursor).bearer(supervisor).send(gateway.url()).body());
            page.path("cases").forEach(all::add);
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return all;
    }
}
