package yiwang.sync.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/**
 * Runs seeds from the command line, a chunk at a time, and writes a line a chunk: a range that was interrupted goes on behind
 * its last line.
 *
 * <p>{@code SeedRange FIRST LAST COMMIT FILE}
 */
final class SeedRange {

    private static final int CHUNK = 10_000;

    private SeedRange() { }

    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        long last = Long.parseLong(arguments[1]);
        Path results = Path.of(arguments[3]);
        for (long from = Math.max(first, behind(results)); from <= last; from += CHUNK) {
            long to = Math.min(last, from + CHUNK - 1);
            List<World.Verdict> broken = broken(from, to, new Habits());
            String line = "seeds %d-%d commit %s broken %s%n".formatted(from, to, arguments[2], broken.stream().map(v -> v.seed() + " " + v.faults()).toList());
            Files.writeString(results, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.print(line);
            if (!broken.isEmpty()) {
                System.out.println(words(broken));
                System.exit(1);
            }
        }
    }

    static List<World.Verdict> broken(long from, long to, Habits habits) {
        quiet();
        return LongStream.rangeClosed(from, to).parallel().mapToObj(seed -> World.run(seed, habits)).filter(v -> !v.faults().isEmpty()).limit(3).toList();
    }

    /** Thousands of worlds in which everything fails have too much to tell. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger("yiwang.sync.client")).setLevel(Level.OFF);
    }

    static String words(List<World.Verdict> broken) {
        return String.join("\n", broken.stream().map(v -> v.seed() + " " + v.faults() + "\n  " + String.join("\n  ", v.tail())).toList());
    }

    private static long behind(Path results) throws IOException {
        return Files.exists(results) ? Files.readAllLines(results).stream().filter(line -> line.startsWith("seeds "))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('-') + 1, line.indexOf(" commit"))) + 1).max().orElse(1) : 1;
    }
}
