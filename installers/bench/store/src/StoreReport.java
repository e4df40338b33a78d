import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Medians over the rounds of one run, and the ratios that matter. Ratios are taken round by round, since the machine changes its pace. */
public final class StoreReport {

    private record Line(String engine, int threads, double rate, double p50, double p99, double size) {
        private static Line parse(String text) {
            String[] f = text.split("\t");
            return new Line(f[0], Integer.parseInt(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4]),
                    Double.parseDouble(f[5]));
        }

        private String key() {
            return engine + " x" + threads;
        }
    }

    private interface Figure {
        double of(Line line);
    }

    private final Map<String, List<Line>> lines;

    private StoreReport(Map<String, List<Line>> lines) {
        this.lines = lines;
    }

    /** @param args  the file of figures */
    public static void main(String[] args) throws IOException {
        StoreReport report = new StoreReport(Files.readAllLines(Path.of(args[0])).stream().map(Line::parse)
                .collect(Collectors.groupingBy(Line::key, LinkedHashMap::new, Collectors.toList())));
        System.out.printf("%-22s %10s %10s %10s %8s%n", "store, threads", "cases/s", "p50 us", "p99 us", "size");
        report.lines.forEach((key, rounds) -> System.out.printf("%-22s %10.0f %10.1f %10.1f %8.2f%n", key, median(rounds, Line::rate),
                median(rounds, Line::p50), median(rounds, Line::p99), median(rounds, Line::size)));
        System.out.println();
        for (String ours : List.of("ours", "ours-two-bodies")) {
            report.ratio("cases/s", ours + " x1", "sqlcipher x1", Line::rate, ">= 1.25");
            report.ratio("cases/s", ours + " x1", "derby-aes x1", Line::rate, ">= 2.0");
            report.ratio("p50", ours + " x1", "floor x1", Line::p50, "<= 1.3");
            report.ratio("p50", ours + " x1", "sqlcipher x1", Line::p50, "");
        }
        report.ratio("cases/s", "ours x16", "sqlcipher x16", Line::rate, ">= 5");
    }

    private void ratio(String what, String ours, String peer, Figure figure, String goal) {
        List<Line> a = lines.get(ours);
        List<Line> b = lines.get(peer);
        if (a == null || b == null) {
            return;
        }
        double[] ratios = new double[Math.min(a.size(), b.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = figure.of(a.get(round)) / figure.of(b.get(round));
        }
        Arrays.sort(ratios);
        System.out.printf("%-8s %-20s / %-14s %5.2f  (%.2f to %.2f)  goal %s%n", what, ours, peer, ratios[ratios.length / 2], ratios[0],
                ratios[ratios.length - 1], goal);
    }

    private static double median(List<Line> rounds, Figure figure) {
        List<Double> sorted = rounds.stream().map(figure::of).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
