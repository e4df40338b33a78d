package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;

/** The centre's disk dies; what there is, is the backup of last night. Real processes and the command line alone. */
@Timeout(400)
class YesterdaysBackupTest {

    private static final int BEFORE = 3;
    private static final int AFTER = 4;

    @TempDir
    Path folder;
    private CommandLoop calls;
    private People people;
    private Path form;
    private Path scan;

    @Test
    void every_case_that_stations_still_hold_comes_back_by_itself() throws Exception {
        try (Hall hall = Hall.centreOnly(folder);
             CommandLoop loop = new CommandLoop(new Yiwang.Program(List.of(), CommandLoopMain.class.getName(), Map.of()))) {
            calls = loop;
            Path second = folder.resolve("站点 二");
            hall.enrol(hall.address);
            hall.enrol(second, hall.address);
            people = new People(folder.resolve("told.jsonl"), hall.form(folder));
            form = folder.resolve("form-of-one.json");
            scan = Examples.picture(folder, "卡.png", 1);
            List<Path> stations = List.of(hall.station, second);

            accept(hall, stations, "yesterday", BEFORE);
            sync(stations);
            Path backup = folder.resolve("昨夜.zip");
            assertThat(Yiwang.call("gateway", "backup", "--data", hall.centre, "--out", backup).exit()).isZero();
            accept(hall, stations, "today", AFTER);
            sync(stations);
            people.allAreAtTheCentre(hall.address, hall.supervisor);
            Map<String, String> told = numbers(hall);

            hall.killGateway();
            remove(hall.centre);
            assertThat(Yiwang.call("gateway", "restore", "--data", hall.centre, "--from", backup).exit()).isZero();
            hall.startGateway();
            assertThat(hall.casesAtCentre()).as("the restored gateway is a day behind").hasSize(BEFORE * stations.size());

            sync(stations);

            people.allAreAtTheCentre(hall.address, hall.supervisor);
            assertThat(hall.casesAtCentre()).hasSize((BEFORE + AFTER) * stations.size());
            assertThat(numbers(hall)).as("every case under the number that people were told").isEqualTo(told);
        }
    }

    /** Central numbers, and whose they are. */
    private static Map<String, String> numbers(Hall hall) {
        return hall.casesAtCentre().stream().collect(Collectors.toMap(one -> one.get("centre_no").asText(), one -> one.get("case_id").asText()));
    }

    private void accept(Hall hall, List<Path> stations, String day, int cases) {
        for (Path station : stations) {
            for (int i = 0; i < cases; i++) {
                String mark = day + " " + i + " " + station.getFileName();
                people.begins(mark, form);
                Object[] call = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), form, scan).toArray();
                call[3] = station;
                people.hears(mark, calls.call(call), scan);
            }
        }
    }

    /** What a station does by itself; no hand is laid on anything. */
    private void sync(List<Path> stations) {
        for (Path station : stations) {
            Yiwang.Answer last = calls.call("sync", "--data", station);
            for (int pass = 0; pass < 4 && last.exit() != 0; pass++) {
                last = calls.call("sync", "--data", station);
            }
            assertThat(last.exit()).as(last.toString()).isZero();
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
