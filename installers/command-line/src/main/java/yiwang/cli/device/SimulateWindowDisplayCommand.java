package yiwang.cli.device;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.device.simulator.window.WindowDisplaySimulator;

@Command(name = "window-display", description = "an LED display behind an ONBON font card")
final class SimulateWindowDisplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "pty:PATH or tcp:PORT")
    private String link;

    @Option(names = "--screen", paramLabel = "NUMBER", defaultValue = "1", description = "its address")
    private int screen;

    @Override
    public Integer call() throws InterruptedException {
        return Simulation.run(spec, () -> WindowDisplaySimulator.start(link, screen));
    }
}
