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
    private volatile boolean lookAgain;
    private Device device;

    DeviceThread(DeviceSlot slot, BlockingQueue<DeviceCall<?>> calls, Supplier<Device> opener, Surroundings surroundings) {
        this.calls = calls;
        this.opener = opener;
        this.surroundings = surroundings;
        this.thread = Thread.ofPlatform().daemon().name("device-" + slot.key()).unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Never waits: a thread inside native code cannot be stopped. */
    void leaveBehind() {
        leftBehind = true;
        thread.interrupt();
    }

    /** Closes the device before the next call, so that it is looked for again. */
    void lookAgain() {
        lookAgain = true;
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
        Runnable answer = run(call);
        // The device is free before anybody hears of it, so that the next command finds it so.
        end.run();
        answer.run();
    }

    private Runnable run(DeviceCall<?> call) {
        if (lookAgain) {
            lookAgain = false;
            closeDevice();
        }
        try {
            if (device == null) {
                device = opener.get();
            }
        } catch (NotOpened e) {
            return refusal(call, e.fault());
        } catch (RuntimeException | Error e) {
            return refusal(call, DeviceFault.of(DeviceFault.Kind.OTHER, e.getMessage()));
        }
        try {
            return call.run(device, () -> leftBehind);
        } catch (RuntimeException | Error e) {
            // An error in one vendor's library must not end the thread that the device depends on.
            LOG.error("the driver of {} failed", device.address(), e);
            DeviceFault fault = DeviceFault.of(DeviceFault.Kind.OTHER, "driver failed: " + e.getClass().getSimpleName());
            closeDevice();
            return () -> {
                tellFailure(fault);
                call.breakOff(fault);
            };
        }
    }

    private Runnable refusal(DeviceCall<?> call, DeviceFault fault) {
        return () -> {
            tellFailure(fault);
            call.refuse(fault);
        };
    }

    /** What a thread left behind comes to say is old news. */
    private void tellFailure(DeviceFault fault) {
        if (!leftBehind) {
            surroundings.failed(fault);
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
