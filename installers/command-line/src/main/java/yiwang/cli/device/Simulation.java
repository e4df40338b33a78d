package yiwang.cli.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.simulator.SimulatedDevice;

/** Runs a simulated device until the program is ended. */
final class Simulation {

    /** Starts the device at its place. */
    @FunctionalInterface
    interface Start<D extends SimulatedDevice> {
        D now() throws IOException;
    }

    /** Does to the device what a line of standard input says. */
    @FunctionalInterface
    interface Hand<D extends SimulatedDevice> {
        void move(D device, String line) throws IOException, InterruptedException;
    }

    private Simulation() { }

    static int run(CommandSpec spec, Start<SimulatedDevice> start) throws InterruptedException {
        try (SimulatedDevice device = ready(spec, start)) {
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        }
    }

    static <D extends SimulatedDevice> int run(CommandSpec spec, Start<D> start, Hand<D> hand) throws InterruptedException, IOException {
        try (D device = ready(spec, start)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hand.move(device, line);
            }
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        }
    }

    private static <D extends SimulatedDevice> D ready(CommandSpec spec, Start<D> start) {
        try {
            D device = start.now();
            Runtime.getRuntime().addShutdownHook(new Thread(device::close, "close-simulator"));
            Output.of(spec).answer(Map.of("ready", device.address()), "已就绪：" + device.address());
            return device;
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "link", "位置写得不对：" + e.getMessage());
        } catch (IOException e) {
            throw new Stop(ExitCode.DEVICE, "link_unavailable", "这个位置用不了：" + e.getMessage());
        }
    }
}
