package yiwang.endtoend.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Rounds of kills, each a hall of its own and a seed of its own, a line a round: a range that was interrupted goes on behind its
 * last line.
 *
 * <p>{@code KillRange COUNT COMMIT FILE}
 */
public final class KillRange {

    private static final int COMMANDS = 40;
    private static final int COUNTER = 35;
    private static final int GATEWAY = 25;
    private static final int A_ROUND = COMMANDS + COUNTER + GATEWAY;
    /** Every third hall has a hub, which is killed in the place of some of the others. */
    private static final int HUB = 20;

    private KillRange() { }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        Path results = Path.of(arguments[2]);
        int behind = played(results);
        int last = behind + (count + A_ROUND - 1) / A_ROUND;
        Path trained = Files.createTempDirectory("archives").toRealPath();
        Archives archives = Archives.trained(trained);
        for (int round = behind + 1; round <= last; round++) {
            Path folder = Files.createTempDirectory("kills");
            try {
                JsonNode said = Kills.run(folder.toRealPath(), plan(round), archives);
                write(results, "round %d commit %s kills %d hub %d begun %d confirmed %d at the centre %d faults %d".formatted(round, arguments[1], A_ROUND, plan(round).hub(),
                        said.get("attempts").asInt(), said.get("told").asInt(), said.get("at_centre").asInt(), said.get("faults").asInt()));
            } catch (AssertionError | ExecutionException e) {
                write(results, "round %d commit %s BROKEN, see %s: %s".formatted(round, arguments[1], folder, String.valueOf(e.getMessage()).replace('\n', ' ')));
                System.exit(1);
            }
            remove(folder);
        }
        remove(trained);
    }

    private static Kills.Plan plan(int round) {
        return round % 3 == 0 ? new Kills.Plan(round, COMMANDS - 10, COUNTER - 5, GATEWAY - 5, HUB) : new Kills.Plan(round, COMMANDS, COUNTER, GATEWAY, 0);
    }

    private static void write(Path results, String line) throws IOException {
        Files.writeString(results, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
    }

    private static int played(Path results) throws IOException {
        return !Files.exists(results) ? 0 : Files.readAllLines(results).stream().filter(line -> line.startsWith("round "))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1])).max().orElse(0);
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
