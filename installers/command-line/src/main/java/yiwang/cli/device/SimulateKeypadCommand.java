package yiwang.cli.device;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.simulator.window.KeypadSimulator;

@Command(name = "keypad", description = "a call keypad with an evaluator; each line of standard input is a key: next, recall, or 1 to 5")
final class SimulateKeypadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "pty:PATH or tcp:PORT")
    private String link;

    @Option(names = "--address", paramLabel = "NUMBER", defaultValue = "1", description = "on the bus")
    private int address;

    @Override
    public Integer call() throws InterruptedException, IOException {
        return Simulation.run(spec, () -> KeypadSimulator.start(link, address), SimulateKeypadCommand::press);
    }

    private static void press(KeypadSimulator keypad, String key) throws IOException, InterruptedException {
        switch (key.strip()) {
            case "next" -> keypad.next();
            case "recall" -> keypad.press(0x0D);
            case String level when level.matches("[1-9]") -> keypad.rate(Integer.parseInt(level));
            default -> throw new Stop(ExitCode.WRONG_CALL, "key", "没有这个键：" + key + "。有 next、recall 和 1 到 9。");
        }
    }
}
