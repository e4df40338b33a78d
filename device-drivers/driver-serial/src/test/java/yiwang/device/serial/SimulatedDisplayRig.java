package yiwang.device.serial;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.window.WindowDisplay;
import yiwang.device.contracts.WindowDisplayRig;
import yiwang.device.simulator.window.WindowDisplaySimulator;

/** The driver on one end of a wire, the simulated display on the other. */
final class SimulatedDisplayRig implements WindowDisplayRig {

    private static final int SCREEN = 0xA55A;

    private final WindowDisplaySimulator simulator;
    private final WindowDisplay display;

    SimulatedDisplayRig(String link) throws IOException {
        simulator = WindowDisplaySimulator.start(link, SCREEN);
        display = new WindowDisplayDriver().open(DeviceAddress.parse(simulator.address()), Map.of("screen", Integer.toString(SCREEN)));
    }

    @Override
    public WindowDisplay display() {
        return display;
    }

    @Override
    public List<String> seen() {
        return simulator.rows().stream().map(row -> row.replaceFirst("^(running |blinking )?(\\d )?", "")).toList();
    }

    @Override
    public void power(boolean on) {
        simulator.power(on);
    }

    @Override
    public void refuse(boolean on) {
        simulator.refuse(on);
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
        display.close();
        simulator.close();
    }
}
