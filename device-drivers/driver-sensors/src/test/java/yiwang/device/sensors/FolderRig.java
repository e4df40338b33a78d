package yiwang.device.sensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yiwang.device.api.sensor.MachineSensor;
import yiwang.device.contracts.MachineSensorRig;

/** A sensor that looks into a folder; away means that the folder is. */
record FolderRig(MachineSensor sensor, Path folder, Step worrying, Step calming) implements MachineSensorRig {

    /** Changes what is measured. */
    interface Step {
        void take() throws IOException;
    }

    @Override
    public void worry() {
        run(worrying);
    }

    @Override
    public void calm() {
        run(calming);
    }

    @Override
    public void unplug() {
        run(() -> Files.move(folder, folder.resolveSibling("away")));
    }

    @Override
    public void replug() {
        run(() -> Files.move(folder.resolveSibling("away"), folder));
    }

    @Override
    public void close() {
        sensor.close();
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
