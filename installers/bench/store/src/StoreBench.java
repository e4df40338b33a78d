import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * One engine in one JVM: warms the JVM up in memory, then accepts cases on the disk and prints a line of tab-separated figures: engine, threads, cases a
 * second, p50 and p99 in microseconds, bytes on disk after closing for a byte of document.
 */
public final class StoreBench {

    private static final int SETTLE = 500;

    /** @param args  engine, cases to measure, cases to warm the JVM with, threads, empty folder, folder for warming up */
    public static void main(String[] args) throws Exception {
        int measured = Integer.parseInt(args[1]);
        int warm = Integer.parseInt(args[2]);
        int threads = Integer.parseInt(args[3]);
        Path folder = Files.createDirectories(Path.of(args[4]));
        CaseCorpus corpus = new CaseCorpus(Math.max(warm, SETTLE + measured));
        double rate;
        long[] took;
        if (warm > 0) {
            try (Engine engine = Engine.open(args[0], Files.createDirectories(Path.of(args[5])), corpus)) {
                run(engine, 0, warm, threads);
            }
        }
        try (Engine engine = Engine.open(args[0], folder, corpus)) {
            run(engine, 0, SETTLE, threads);
            long start = System.nanoTime();
            took = run(engine, SETTLE, measured, threads);
            rate = measured / ((System.nanoTime() - start) / 1e9);
            if (engine.count() != SETTLE + measured) {
                throw new IllegalStateException("cases were lost: " + engine.count());
            }
        }
        Arrays.sort(took);
        System.out.printf("%s\t%d\t%.0f\t%.1f\t%.1f\t%.2f%n", args[0], threads, rate, took[measured / 2] / 1e3,
                took[measured * 99 / 100] / 1e3, bytes(folder) / (double) documentBytes(corpus, SETTLE + measured));
    }

    private static long[] run(Engine engine, int from, int count, int threads) throws Exception {
        long[] took = new long[count];
        List<FutureTask<Void>> counters = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int first = t;
            counters.add(new FutureTask<>(() -> {
                try (Engine.Session session = engine.session()) {
                    for (int i = first; i < count; i += threads) {
                        long begun = System.nanoTime();
                        session.accept(from + i);
                        took[i] = System.nanoTime() - begun;
                    }
                }
                return null;
            }));
        }
        counters.forEach(counter -> Thread.ofPlatform().start(counter));
        for (FutureTask<Void> counter : counters) {
            counter.get();
        }
        return took;
    }

    private static long documentBytes(CaseCorpus corpus, int count) {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += corpus.bytes(i).length;
        }
        return bytes;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
