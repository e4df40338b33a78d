package yiwang.endtoend.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/**
 * A hall inside a network namespace whose line is 32 kB a second and goes away for some seconds again and again. Prints how long
 * the sync took and what crossed the line. {@code ShapedLineMain FOLDER}
 */
public final class ShapedLineMain {

    private static final int CASES = 3;
    private static final int SCAN = 150_000;
    private static final long UP_MILLIS = 4_000;
    private static final long DOWN_MILLIS = 1_500;

    private ShapedLineMain() { }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Hall hall = Hall.open(folder);
             CommandLoop calls = new CommandLoop(new Yiwang.Program(List.of(), CommandLoopMain.class.getName(), Map.of()))) {
            People people = new People(folder.resolve("told.jsonl"), hall.form(folder));
            Path form = folder.resolve("form-of-one.json");
            Path person = Examples.person(folder, "王桂兰", "990121194203150020");
            List<Path> scans = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                Path scan = Examples.write(folder.resolve("卡" + i + ".png"), noise(i));
                people.begins("case " + i, form);
                people.hears("case " + i, calls.call(hall.accepting(person, form, scan).toArray()), scan);
                scans.add(scan);
            }
            ran("tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", "256kbit", "burst", "16kb", "latency", "500ms");
            long before = crossed();
            long begun = System.nanoTime();
            int cuts = drainWhileTheLineComesAndGoes(hall);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            long bytes = crossed() - before;
            ran("tc", "qdisc", "del", "dev", "lo", "root");
            people.allAreAtTheCentre(hall.address, hall.supervisor);
            System.out.println(Yiwang.JSON.writeValueAsString(Map.of("millis", millis, "bytes", bytes, "payload", (long) CASES * SCAN, "cuts", cuts)));
        }
    }

    private static int drainWhileTheLineComesAndGoes(Hall hall) throws Exception {
        Process sync = Yiwang.started(new Yiwang.Program(List.of(), "yiwang.cli.YiwangMain", Map.of()), "sync", "watch", "--until-done", "--data", hall.station);
        sync.getInputStream().close();
        int cuts = 0;
        while (!sync.waitFor(UP_MILLIS, TimeUnit.MILLISECONDS)) {
            ran("ip", "link", "set", "lo", "down");
            cuts++;
            boolean ended = sync.waitFor(DOWN_MILLIS, TimeUnit.MILLISECONDS);
            ran("ip", "link", "set", "lo", "up");
            if (ended) {
                break;
            }
        }
        Answer last = hall.sync();
        if (last.exit() != 0) {
            throw new IllegalStateException(last.toString());
        }
        return cuts;
    }

    /** Bytes that the line of this namespace has carried, with every header. */
    private static long crossed() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/net/dev")).stream().filter(l -> l.strip().startsWith("lo:")).findFirst().orElseThrow();
        return Long.parseLong(line.substring(line.indexOf(':') + 1).strip().split("\\s+")[0]);
    }

    /** What looks like a picture from both ends and cannot be made smaller. */
    private static byte[] noise(int seed) {
        byte[] scan = new byte[SCAN];
        new Random(seed).nextBytes(scan);
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
        byte[] end = {'I', 'E', 'N', 'D', 0, 0, 0, 0};
        System.arraycopy(start, 0, scan, 0, start.length);
        System.arraycopy(end, 0, scan, SCAN - end.length, end.length);
        return scan;
    }

    private static void ran(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
