import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.place.GatewayPlace;

/**
 * Cases a second that gateways take durably: eight stations, {@code batch} cases a push. Arguments: sqlite or postgres, instances,
 * cases, batch, folder, count (with strace: counts syncs, and the rate means nothing).
 */
public final class IngestBench {

    private static final int STATIONS = 8;

    private IngestBench() { }

    public static void main(String[] args) throws Exception {
        boolean shared = args[0].equals("postgres");
        int instances = Integer.parseInt(args[1]);
        int cases = Integer.parseInt(args[2]);
        int batch = Integer.parseInt(args[3]);
        Path folder = Files.createDirectories(Path.of(args[4]));
        boolean count = args.length > 5;
        try (PrivatePostgres postgres = shared ? PrivatePostgres.start() : null) {
            String[] words = shared ? new String[] {folder.toString(), postgres.newDatabase()} : new String[] {folder.toString()};
            List<Process> processes = new ArrayList<>();
            List<String> urls = new ArrayList<>();
            try {
                for (int i = 0; i < instances; i++) {
                    Process process = gateway(words);
                    processes.add(process);
                    urls.add(process.inputReader().readLine());
                }
                run(args, BenchGateway.place(words), urls, cases, batch, count ? traced(processes, postgres) : List.of(), folder);
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
        }
    }

    private static void run(String[] args, GatewayPlace place, List<String> urls, int cases, int batch, List<Long> traced, Path folder) throws Exception {
        List<BenchStation> stations = new ArrayList<>();
        try (GatewayAdmin admin = GatewayAdmin.open(place, Clock.systemUTC())) {
            for (int i = 0; i < STATIONS; i++) {
                stations.add(new BenchStation(urls, admin.enrolCode("站点" + i)));
            }
        }
        pushed(stations, Math.max(cases / 2, STATIONS * batch), batch);
        Path trace = folder.resolve("trace.txt");
        Process strace = traced.isEmpty() ? null : strace(traced, trace);
        long begun = System.nanoTime();
        int done = pushed(stations, cases, batch);
        double seconds = (System.nanoTime() - begun) / 1e9;
        String syncs = "-";
        if (strace != null) {
            strace.destroy();
            strace.waitFor(10, TimeUnit.SECONDS);
            try (var lines = Files.lines(trace)) {
                syncs = "%.3f".formatted((double) lines.filter(l -> l.matches(".*(fsync|fdatasync)\\(.*")).count() / done);
            }
        }
        System.out.printf("%s\t%s\t%d\t%d\t%.0f\t%s%n", args[0], args[1], batch, done, done / seconds, syncs);
    }

    private static int pushed(List<BenchStation> stations, int cases, int batch) throws Exception {
        int pushes = Math.max(1, cases / batch / stations.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(stations.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (BenchStation station : stations) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < pushes; i++) {
                        station.push(batch);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return pushes * batch * stations.size();
    }

    private static Process gateway(String... words) throws IOException {
        List<String> call = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "BenchGateway"));
        call.addAll(List.of(words));
        return new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Whoever writes to the disk: the gateway for SQLite, all processes of the server for PostgreSQL. */
    private static List<Long> traced(List<Process> processes, PrivatePostgres postgres) {
        return postgres == null ? processes.stream().map(Process::pid).toList() : List.of(postgres.pid());
    }

    private static Process strace(List<Long> pids, Path out) throws Exception {
        List<String> call = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", "signal=none", "-o", out.toString()));
        for (long pid : pids) {
            call.addAll(List.of("-p", Long.toString(pid)));
            ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).forEach(child -> call.addAll(List.of("-p", Long.toString(child.pid()))));
        }
        Process strace = new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        // It has taken hold when the file is there and every process is traced.
        while (strace.isAlive() && !pids.stream().allMatch(IngestBench::isTraced)) {
            Thread.sleep(20);
        }
        return strace;
    }

    private static boolean isTraced(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/status")).contains("TracerPid:\t0");
        } catch (IOException e) {
            return false;
        }
    }
}
