import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.client.SyncRunner;

/**
 * Measured drains. Arguments: folder, gateway, line, statistics of the line, code, cases, files a case, bytes a file, label, drains.
 * A first pass on the empty station brings the catalogue and is not counted; the line's counters begin after it. Each further
 * drain accepts as many cases again in the same processes: peers' servers too are warm after their first one.
 */
public final class SyncBench {

    private SyncBench() { }

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        String statistics = args[3];
        int cases = Integer.parseInt(args[5]);
        int files = Integer.parseInt(args[6]);
        int bytes = Integer.parseInt(args[7]);
        int drains = args.length > 9 ? Integer.parseInt(args[9]) : 1;
        Random random = new Random(20261122);
        try (BenchStation station = new BenchStation(data, args[1], args[2], args[4], 7)) {
            SyncRunner runner = station.runner();
            station.drain(runner, 50);
            for (int drain = 1; drain <= drains; drain++) {
                drain(station, runner, cases, files, bytes, random, statistics, args[8] + (drains > 1 ? ", drain " + drain : ""));
            }
            String idleBefore = ask(statistics + "/");
            long idleStart = System.nanoTime();
            runner.pass();
            double idle = (System.nanoTime() - idleStart) / 1e6;
            String idleAfter = ask(statistics + "/");
            System.out.printf("    nothing to do: %d B up, %d B down, %.1f ms%n", number(idleAfter, "up") - number(idleBefore, "up"),
                    number(idleAfter, "down") - number(idleBefore, "down"), idle);
        }
        System.exit(0);
    }

    private static void drain(BenchStation station, SyncRunner runner, int cases, int files, int bytes, Random random, String statistics, String label)
            throws Exception {
        station.forget();
        for (int i = 0; i < cases; i++) {
            byte[][] scans = new byte[files][bytes];
            for (byte[] scan : scans) {
                random.nextBytes(scan);
            }
            station.accept(scans);
        }
        station.settled();
        ask(statistics + "/reset");
        String before = ask(statistics + "/");
        double cpuBefore = cpu();
        double gatewayBefore = cpuOfGateway();
        long start = System.nanoTime();
        int passes = station.drain(runner, 500);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = cpu() - cpuBefore;
        double gateway = cpuOfGateway() - gatewayBefore;
        double receipted = (station.receiptedAt() - start) / 1e9;
        String after = ask(statistics + "/");
        long up = number(after, "up") - number(before, "up");
        long cuts = number(after, "cuts") - number(before, "cuts");
        double payload = station.payload();
        System.out.printf("%s: %s in %.2f s, passes=%d, CPU of the station %.2f s, of the gateway %.2f s, heap=%d MB%n", label,
                passes < 0 ? "NOT COMPLETE" : "complete", seconds, passes, cpu, gateway, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        System.out.printf("    whole passes, feed included: %.0f cases/s  %.1f files/s  %.1f kB/s; records alone, receipted after %.2f s: %.0f cases/s%n",
                cases / seconds, (double) cases * files / seconds, payload / 1e3 / seconds, receipted, cases / receipted);
        if (files > 0) {
            double way = (station.arrivedAt() - station.receiptedAt()) / 1e9;
            System.out.printf("    files alone: %.1f files/s  %.2f kB/s%n", cases * files / way, (double) cases * files * bytes / 1e3 / way);
        }
        System.out.printf("    wire/payload=%.4f  cuts=%d  over payload a cut=%.0f B%n", up / payload, cuts, cuts == 0 ? 0.0 : (up - payload) / cuts);
    }

    /** Seconds of all threads, compilers included. */
    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Of the process that {@code -Dgateway} names; without one 0. */
    private static double cpuOfGateway() {
        return Optional.ofNullable(Long.getLong("gateway")).flatMap(ProcessHandle::of).flatMap(process -> process.info().totalCpuDuration())
                .map(spent -> spent.toMillis() / 1e3).orElse(0.0);
    }

    private static String ask(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static long number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
