package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/**
 * Three real processes at work, each killed again and again at random moments: a command line that accepts and syncs, a counter
 * that stands open with its sync beside, and the gateway; in some halls the hub between, too. At the end all is brought up and the checker
 * is asked.
 */
final class Kills {

    private static final int CASES_A_LIFE = 30;
    private static final int LATEST_MILLIS = 450;

    private final Path folder;
    private final Hall hall;
    private final Path second;
    private final Optional<HubProcess> hub;
    private final Archives archives;
    private final People people;
    private final Path scan;

    /** @param commands how often the command line is killed; the same of counter, gateway and hub; without kills of a hub there is none */
    record Plan(long seed, int commands, int counter, int gateway, int hub) {

        int kills() {
            return commands + counter + gateway + hub;
        }
    }

    private Kills(Path folder, Hall hall, Optional<HubProcess> hub, Archives archives) throws Exception {
        this.folder = folder;
        this.hall = hall;
        second = folder.resolve("站点 二");
        this.hub = hub;
        this.archives = archives;
        String through = hub.map(process -> process.address).orElse(hall.address);
        hall.enrol(through);
        hall.enrol(second, through);
        people = new People(folder.resolve("told.jsonl"), hall.form(folder));
        scan = Examples.picture(folder, "卡.png", 3);
    }

    /** @return the checker's count; anything wrong is an {@link AssertionError} */
    static JsonNode run(Path folder, Plan plan, Archives archives) throws Exception {
        try (Hall hall = Hall.centreOnly(Files.createDirectories(folder), archives.gateway()); ExecutorService actors = Executors.newVirtualThreadPerTaskExecutor()) {
            return plan.hub() == 0 ? run(folder, plan, hall, Optional.empty(), archives, actors) : withHub(folder, plan, hall, archives, actors);
        }
    }

    private static JsonNode withHub(Path folder, Plan plan, Hall hall, Archives archives, ExecutorService actors) throws Exception {
        try (HubProcess hub = new HubProcess(folder.resolve("大厅枢纽"), hall, archives.gateway())) {
            return run(folder, plan, hall, Optional.of(hub), archives, actors);
        }
    }

    private static JsonNode run(Path folder, Plan plan, Hall hall, Optional<HubProcess> hub, Archives archives, ExecutorService actors) throws Exception {
        Kills kills = new Kills(folder, hall, hub, archives);
        List<Future<?>> playing = new ArrayList<>();
        playing.add(actors.submit(() -> kills.commandLine(plan.commands(), new Random(plan.seed()))));
        playing.add(actors.submit(() -> kills.counter(plan.counter(), new Random(plan.seed() + 1))));
        playing.add(actors.submit(() -> kills.gateway(plan.gateway(), new Random(plan.seed() + 2))));
        hub.ifPresent(process -> playing.add(actors.submit(() -> kills.hub(process, plan.hub(), new Random(plan.seed() + 3)))));
        for (Future<?> actor : playing) {
            actor.get();
        }
        return kills.verdict();
    }

    private Void commandLine(int kills, Random random) throws Exception {
        Path form = folder.resolve("form-a.json");
        Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), form, scan).toArray();
        for (int life = 0; life < kills; life++) {
            try (CommandLoop loop = new CommandLoop(archives.commandLine())) {
                loop.killWithin(moment(random), life % 4 == 3);
                boolean alive = true;
                for (int call = 0; alive; call++) {
                    String mark = "a-" + life + "-" + call;
                    if (call % 3 == 2) {
                        alive = loop.ask("sync", "--data", hall.station).isPresent();
                    } else {
                        people.begins(mark, form);
                        alive = heard(mark, loop.ask(accept), scan);
                    }
                }
            }
        }
        return null;
    }

    private Void counter(int kills, Random random) throws Exception {
        Path form = folder.resolve("form-b.json");
        for (int life = 0; life < kills; life++) {
            try (CommandLoop loop = new CommandLoop(archives.counter())) {
                loop.killWithin(moment(random), life % 4 == 3);
                boolean alive = true;
                for (int call = 0; alive && call < CASES_A_LIFE; call++) {
                    String mark = "b-" + life + "-" + call;
                    people.begins(mark, form);
                    Path[] scans = call % 7 == 6 ? new Path[] {scan} : new Path[0];
                    alive = heard(mark, loop.ask(second, form, scans.length == 0 ? "" : scan), scans);
                }
                loop.awaitDeath();
            }
        }
        return null;
    }

    private Void gateway(int kills, Random random) {
        for (int life = 0; life < kills; life++) {
            hall.killGatewayAfter(moment(random));
            hall.startGateway();
        }
        return null;
    }

    private Void hub(HubProcess process, int kills, Random random) {
        for (int life = 0; life < kills; life++) {
            process.killAfter(moment(random));
            process.start();
        }
        return null;
    }

    /** @return false when the process died before it answered */
    private boolean heard(String mark, Optional<Answer> answer, Path... scans) {
        answer.ifPresent(said -> {
            assertThat(said.exit()).as(mark + ": " + said.errors()).isZero();
            people.hears(mark, said, scans);
        });
        return answer.isPresent();
    }

    private JsonNode verdict() {
        for (Path station : List.of(hall.station, second)) {
            Answer last = Yiwang.call("sync", "--data", station);
            for (int pass = 0; pass < 5 && last.exit() != 0; pass++) {
                last = hub.isEmpty() ? Yiwang.call("sync", "--data", station) : Yiwang.call("sync", "watch", "--data", station, "--until-done", "--for", "40s");
            }
            assertThat(last.exit()).as(last.toString()).isZero();
        }
        JsonNode count = people.allAreAtTheCentre(hall.address, hall.supervisor);
        long here = Yiwang.call("case", "list", "--data", hall.station).lines().size() + Yiwang.call("case", "list", "--data", second).lines().size();
        assertThat(here).as("what the stations have and what the centre has").isEqualTo(count.get("at_centre").asLong());
        return count;
    }

    private static Duration moment(Random random) {
        return Duration.ofMillis(random.nextInt(LATEST_MILLIS));
    }
}
