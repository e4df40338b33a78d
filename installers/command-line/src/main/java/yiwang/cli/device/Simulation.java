package yiwang.cli.device;

import java.io.IOException;
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
    interface Start {
        SimulatedDevice now() throws IOException;
    }

    private Simulation() { }

    static int run(CommandSpec spec, Start start) throws InterruptedException {
        try (SimulatedDevice device = start.now()) {
            Runtime.getRuntime().addShutdownHook(new Thread(device::close, "close-simulator"));
            Output.of(spec).answer(Map.of("ready", device.address()), "已就绪：" + device.address());
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "link", "位置写得不对：" + e.getMessage());
        } catch (IOException e) {
            throw new Stop(ExitCode.DEVICE, "link_unavailable", "这个位置用不了：" + e.getMessage());
        }
    }
}
