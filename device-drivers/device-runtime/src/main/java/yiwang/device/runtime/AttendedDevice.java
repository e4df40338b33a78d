package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;

/** A device with its thread, its hard limits and its regular status requests. */
final class AttendedDevice implements DeviceThread.Surroundings, AutoCloseable {

    private static final long FAREWELL_MS = 1000;

    private final DeviceRole role;
    private final Supplier<Device> opener;
    private final Timetable timetable;
    private final RuntimeLimits limits;
    private final StatusBoard board;
    private final BlockingQueue<DeviceCall<?>> calls = new LinkedBlockingQueue<>();
    private DeviceThread thread;
    private boolean busy;
    private boolean closed;

    AttendedDevice(DeviceRole role, Supplier<Device> opener, Timetable timetable, RuntimeLimits limits, StatusBoard board) {
        this.role = role;
        this.opener = opener;
        this.timetable = timetable;
        this.limits = limits;
        this.board = board;
    }

    void start() {
        synchronized (this) {
            thread = new DeviceThread(role, calls, opener, this);
            thread.start();
        }
        poll();
    }

    <T> CompletableFuture<T> ask(DeviceCommand<T> command) {
        DeviceCall<T> call = new DeviceCall<>(command);
        synchronized (this) {
            if (!closed) {
                calls.add(call);
                return call.answer();
            }
        }
        call.refuse(DeviceFault.of(DeviceFault.Kind.OTHER, "the devices of this station are shut down"));
        return call.answer();
    }

    /** A busy device is not asked how it is: its command will tell. */
    private void poll() {
        if (idle()) {
            ask(new DeviceCommand<>(limits.status(), (device, cancellation) -> device.status(limits.status()),
                    fault -> DeviceStatus.of(State.FAULT, fault), fault -> DeviceStatus.of(State.FAULT, fault)))
                    .thenAccept(status -> board.post(role, status));
        }
        timetable.after(limits.poll(), this::poll);
    }

    private synchronized boolean idle() {
        return !closed && !busy && calls.isEmpty();
    }

    @Override
    public synchronized Runnable begin(DeviceThread runner, DeviceCall<?> call) {
        busy = true;
        Duration hard = call.command().limit().plus(limits.grace());
        Timetable.Appointment watch = timetable.after(hard, () -> replace(runner, call));
        return () -> {
            watch.callOff();
            ended(runner);
        };
    }

    private synchronized void ended(DeviceThread runner) {
        if (runner == thread) {
            busy = false;
        }
    }

    @Override
    public void failed(DeviceFault fault) {
        board.post(role, DeviceStatus.of(State.FAULT, fault));
    }

    private void replace(DeviceThread hung, DeviceCall<?> call) {
        synchronized (this) {
            if (hung != thread || closed) {
                return;
            }
            hung.leaveBehind();
            busy = false;
            thread = new DeviceThread(role, calls, opener, this);
            thread.start();
        }
        DeviceFault fault = DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the driver did not come back in time");
        board.post(role, DeviceStatus.of(State.FAULT, fault));
        call.breakOff(fault);
    }

    /** Waits a moment for the thread to close its device; a hung one is left behind. */
    @Override
    public void close() {
        DeviceThread last;
        synchronized (this) {
            closed = true;
            last = thread;
        }
        if (last != null) {
            last.leaveBehind();
            try {
                last.join(FAREWELL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        DeviceFault fault = DeviceFault.of(DeviceFault.Kind.OTHER, "the devices of this station are shut down");
        for (DeviceCall<?> call = calls.poll(); call != null; call = calls.poll()) {
            call.refuse(fault);
        }
    }
}
