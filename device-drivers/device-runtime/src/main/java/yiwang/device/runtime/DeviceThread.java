package yiwang.device.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;

/** The one thread that touches a device. When a driver hangs the thread is left behind and closes its device if it ever comes back. */
final class DeviceThread implements Runnable {

    /** What goes on around a call. */
    interface Surroundings {

        /** @return to be run when the driver has come back */
        Runnable begin(DeviceThread thread, DeviceCall<?> call);

        void failed(DeviceFault fault);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeviceThread.class);

    private final BlockingQueue<DeviceCall<?>> calls;
    private final Supplier<Device> opener;
    private final Surroundings surroundings;
    private final Thread thread;
    private volatile boolean leftBehind;
    private Device device;

    DeviceThread(DeviceRole role, BlockingQueue<DeviceCall<?>> calls, Supplier<Device> opener, Surroundings surroundings) {
        this.calls = calls;
        this.opener = opener;
        this.surroundings = surroundings;
        this.thread = Thread.ofPlatform().daemon().name("device-" + role.key()).unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Never waits: a thread inside native code cannot be stopped. */
    void leaveBehind() {
        leftBehind = true;
        thread.interrupt();
    }

    void join(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
    }

    @Override
    public void run() {
        try {
            while (!leftBehind) {
                serve(calls.take());
            }
        } catch (InterruptedException e) {
            // Only a thread that is left behind is interrupted; closing must not be disturbed by it.
        } finally {
            Thread.interrupted();
            closeDevice();
        }
    }

    private void serve(DeviceCall<?> call) {
        if (call.over()) {
            return;
        }
        Runnable end = surroundings.begin(this, call);
        try {
            if (device == null) {
                device = opener.get();
            }
        } catch (RuntimeException e) {
            end.run();
            DeviceFault fault = DeviceFault.of(DeviceFault.Kind.OTHER, e.getMessage());
            surroundings.failed(fault);
            call.refuse(fault);
            return;
        }
        try {
            call.run(device, () -> leftBehind);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the driver of {} failed", device.address(), e);
            DeviceFault fault = DeviceFault.of(DeviceFault.Kind.OTHER, "driver failed: " + e.getClass().getSimpleName());
            closeDevice();
            surroundings.failed(fault);
            call.breakOff(fault);
        } finally {
            end.run();
        }
    }

    private void closeDevice() {
        try {
            if (device != null) {
                device.close();
            }
        } catch (RuntimeException e) {
            LOG.warn("closing {} failed", device.address(), e);
        } finally {
            device = null;
        }
    }
}
