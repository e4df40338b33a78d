package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/**
 * Every call to the operating system that an accept or a sync makes on its data folder fails once, first the first, then the
 * second, until one goes through without coming to that number. Whatever fails: what was called accepted is at the centre once,
 * and what was not is told in a sentence.
 */
@Timeout(900)
class FailingCallsTest {

    /** A code and a sentence; "unexpected" is neither. */
    private static final Pattern SENTENCE = Pattern.compile("(?!unexpected)[a-z_]+( \\[.*])?: .*\\p{IsHan}.*[。.]");

    @TempDir
    Path folder;
    /** A store that has grown is read by more calls: before that, another station takes its place. */
    private static final int CASES_A_STATION = 40;
    /** Where a call to accept names the station. */
    private static final int DATA = 3;

    private FailingCalls calls;
    private Hall hall;
    private CommandLoop loop;
    private final List<Path> stations = new ArrayList<>();
    private People people;
    private Object[] accept;
    private Path form;
    private Path scan;
    private final List<String> table = new ArrayList<>(List.of("story | errno | call failed | what it was | how it ended | time"));

    @BeforeEach
    void open() throws Exception {
        folder = folder.toRealPath();
        form = folder.resolve("form-of-one.json");
        scan = folder.resolve("卡.png");
    }

    @AfterEach
    void close() {
        loop.close();
        hall.close();
    }

    @Test
    void every_call_of_an_accept_fails_once() throws Exception {
        stationFails();
        for (int error : List.of(FailingCalls.EIO, FailingCalls.ENOSPC)) {
            eachCall("accept", error, () -> loop.call("item", "show", Hall.ITEM, "--data", stations.getLast()), mark -> {
                Answer answer = loop.call(begun(mark));
                if (answer.exit() == 0) {
                    people.hears(mark, answer, scan);
                } else {
                    assertThat(answer.lines()).isEmpty();
                    saysWhy(answer, 6);
                }
                return answer.exit();
            });
        }
        allIsWell();
    }

    @Test
    void every_call_of_a_sync_fails_once_at_the_station() throws Exception {
        stationFails();
        eachCall("sync", FailingCalls.EIO, this::acceptOne, mark -> synced());
        allIsWell();
    }

    @Test
    void every_write_of_a_sync_finds_a_full_disk_once_at_the_station() throws Exception {
        stationFails();
        eachCall("sync-full", FailingCalls.ENOSPC, this::acceptOne, mark -> synced());
        allIsWell();
    }

    @Test
    void every_call_of_a_sync_fails_once_at_the_gateway() throws Exception {
        calls = new FailingCalls(folder.resolve("中心 一"), folder);
        start(Hall.centreOnly(folder, new Yiwang.Program(calls.environment())), Map.of());
        for (int error : List.of(FailingCalls.EIO, FailingCalls.ENOSPC)) {
            eachCall("gateway", error, this::acceptOne, mark -> synced());
        }
        allIsWell();
    }

    private void stationFails() throws Exception {
        calls = new FailingCalls(folder.resolve("各站"), folder);
        start(Hall.centreOnly(folder), calls.environment());
    }

    private void start(Hall opened, Map<String, String> environment) throws Exception {
        hall = opened;
        hall.enrol(hall.address);
        people = new People(folder.resolve("told.jsonl"), hall.form(folder));
        accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), form, scan).toArray();
        loop = new CommandLoop(new Yiwang.Program(List.of(), CommandLoopMain.class.getName(), environment));
        anotherStation();
    }

    private void anotherStation() {
        Path next = folder.resolve("各站").resolve("站点 " + stations.size());
        String code = loop.call("gateway", "enrol-code", "--data", hall.centre, "--station", "柳湾村代办点").only().get("code").asText();
        assertThat(loop.call("station", "enrol", "--data", next, "--gateway", hall.address, "--code", code).exit()).isZero();
        stations.add(next);
        accept[DATA] = next;
    }

    private interface Story {
        int play(String mark);
    }

    private void eachCall(String what, int error, Runnable before, Story story) {
        boolean reads = error == FailingCalls.EIO;
        for (long number = 1; ; number++) {
            calls.disarm();
            if (number % CASES_A_STATION == 0) {
                anotherStation();
            }
            before.run();
            calls.arm(number, error, reads);
            long begun = System.nanoTime();
            int exit = story.play(what + "-" + error + "-" + number);
            long made = calls.count();
            boolean failed = calls.failed();
            calls.disarm();
            table.add("%s | %d | %d of %d | %s | exit %d | %d ms".formatted(what, error, number, made, failed ? calls.call().replace(folder.toString(), "") : "none",
                    exit, (System.nanoTime() - begun) / 1_000_000));
            if (!failed) {
                assertThat(exit).as("nothing failed, and yet: " + what).isZero();
                return;
            }
        }
    }

    private Object[] begun(String mark) {
        people.begins(mark, form);
        Examples.picture(folder, scan.getFileName().toString(), mark.hashCode());
        return accept;
    }

    /** From the same state each time: everything before is at the centre, one case waits. */
    private void acceptOne() {
        drain(stations.getLast());
        String mark = "sound-" + table.size();
        people.hears(mark, loop.call(begun(mark)), scan);
    }

    private int synced() {
        Answer answer = loop.call("sync", "--data", stations.getLast());
        if (answer.exit() == 3 || answer.exit() == 0) {
            for (JsonNode failure : answer.only().get("failures")) {
                assertThat(failure.get("sentence").asText()).isNotBlank();
            }
        } else {
            saysWhy(answer, 6);
        }
        return answer.exit();
    }

    private static void saysWhy(Answer answer, int exit) {
        assertThat(answer.exit()).as(answer.errors()).isEqualTo(exit);
        assertThat(answer.errors().strip().lines().reduce((first, second) -> second).orElse("")).matches(SENTENCE);
    }

    private void allIsWell() throws IOException {
        Files.write(Path.of("target", "failing-" + table.getLast().substring(0, table.getLast().indexOf(' ')) + ".txt"), table);
        List<String> here = new ArrayList<>();
        for (Path station : stations) {
            drain(station);
            for (JsonNode known : loop.call("case", "list", "--data", station).lines()) {
                assertThat(known.get("centre").isNull()).as(known.toString()).isFalse();
                here.add(known.get("case_id").asText());
            }
        }
        people.allAreAtTheCentre(hall.address, hall.supervisor);
        assertThat(here).containsExactlyInAnyOrderElementsOf(hall.casesAtCentre().stream().map(c -> c.get("case_id").asText()).toList());
    }

    private void drain(Path station) {
        Answer last = loop.call("sync", "--data", station);
        for (int pass = 0; pass < 3 && last.exit() != 0; pass++) {
            last = loop.call("sync", "--data", station);
        }
        assertThat(last.exit()).as("after " + table.getLast() + " nothing is healed: " + last).isZero();
    }
}
