package yiwang.cli.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.simulator.scanner.PaperPath;
import yiwang.device.simulator.scanner.SanedSimulator;

@Command(name = "scanner", description = "a scanner with glass and feeder; lines of standard input do to it what a hand does: load N, jam, open, busy, clear, unplug, replug")
final class SimulateScannerCommand implements Callable<Integer> {

    /** How it speaks. */
    static final class Speech {

        @Option(names = "--escl", description = "eSCL over HTTP, as network scanners do")
        private boolean escl;

        @Option(names = "--sane", description = "the network protocol of SANE, as a saned does")
        private boolean sane;
    }

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Speech speech;

    @Option(names = "--link", defaultValue = "tcp:0", paramLabel = "LINK", description = "tcp:PORT, 0 for a free one")
    private String link;

    @Option(names = "--sheets", defaultValue = "0", paramLabel = "N", description = "lie in the feeder")
    private int sheets;

    @Option(names = "--jam-at", defaultValue = "0", paramLabel = "N", description = "the sheet that jams, once")
    private int jamAt;

    @Override
    public Integer call() throws InterruptedException, IOException {
        return speech.escl ? Simulation.run(spec, () -> loaded(EsclSimulator.start(place())), (scanner, words) -> move(scanner, scanner.paper(), words))
                : Simulation.run(spec, () -> loaded(SanedSimulator.start(place())), (scanner, words) -> move(scanner, scanner.paper(), words));
    }

    private InetSocketAddress place() {
        if (!link.matches("tcp:\\d{1,5}") || Integer.parseInt(link.substring(4)) > 65535) {
            throw new IllegalArgumentException("a scanner is in the network: tcp:PORT, not '" + link + "'");
        }
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(link.substring(4)));
    }

    private EsclSimulator loaded(EsclSimulator scanner) {
        load(scanner.paper());
        return scanner;
    }

    private SanedSimulator loaded(SanedSimulator scanner) {
        load(scanner.paper());
        return scanner;
    }

    private void load(PaperPath paper) {
        paper.load(sheets);
        paper.jamAt(jamAt);
    }

    private void move(SimulatedDevice scanner, PaperPath paper, String words) {
        if (words.matches("load \\d{1,4}")) {
            paper.load(Integer.parseInt(words.substring(5)));
            return;
        }
        switch (words.strip()) {
            case "jam" -> paper.jam();
            case "open" -> paper.openCover();
            case "busy" -> paper.occupy();
            case "clear" -> paper.clear();
            case "unplug" -> scanner.unplug();
            case "replug" -> scanner.replug();
            default -> spec.commandLine().getErr().println("load N, jam, open, busy, clear, unplug, replug");
        }
    }
}
