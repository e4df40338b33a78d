package yiwang.cli.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.device.simulator.code.CodeScannerSimulator;

@Command(name = "code-scanner", description = "a code scanner; each line of standard input is scanned")
final class SimulateCodeScannerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "pty:PATH or tcp:PORT")
    private String link;

    @Override
    public Integer call() throws InterruptedException, IOException {
        return Simulation.run(spec, () -> CodeScannerSimulator.start(link), (scanner, code) -> scanner.scan(code.getBytes(StandardCharsets.UTF_8)));
    }
}
