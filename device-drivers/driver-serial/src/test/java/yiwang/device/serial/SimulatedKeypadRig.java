package yiwang.device.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.window.CallKeypad;
import yiwang.device.api.window.RatingKeypad;
import yiwang.device.contracts.KeypadRig;
import yiwang.device.simulator.window.KeypadSimulator;

/** The driver on one end of a wire, the simulated keypad on the other. */
final class SimulatedKeypadRig implements KeypadRig {

    private final KeypadSimulator simulator;
    private final CallKeypad call;
    private RatingKeypad rating;

    SimulatedKeypadRig(String link) throws IOException {
        simulator = KeypadSimulator.start(link, 1);
        call = new CallKeypadDriver().open(DeviceAddress.parse(simulator.address()), Map.of());
    }

    @Override
    public CallKeypad call() {
        return call;
    }

    @Override
    public RatingKeypad rating() {
        if (rating == null) {
            call.close();
            rating = new RatingKeypadDriver().open(DeviceAddress.parse(simulator.address()), Map.of());
        }
        return rating;
    }

    @Override
    public boolean next() throws Exception {
        simulator.awaitHost(Duration.ofSeconds(5));
        return simulator.next();
    }

    @Override
    public boolean rate(int key) throws Exception {
        simulator.awaitHost(Duration.ofSeconds(5));
        return simulator.rate(key);
    }

    @Override
    public List<String> orders() {
        return simulator.orders();
    }

    @Override
    public void noise() throws Exception {
        simulator.awaitHost(Duration.ofSeconds(5));
        simulator.raw(new byte[] {0x16, 0x68, (byte) 0xFF, 0x68, 0x1F, 0x1F, 0x68, 1});
    }

    @Override
    public void unplug() {
        simulator.unplug();
    }

    @Override
    public void replug() {
        simulator.replug();
    }

    @Override
    public void close() {
        call.close();
        if (rating != null) {
            rating.close();
        }
        simulator.close();
    }
}
