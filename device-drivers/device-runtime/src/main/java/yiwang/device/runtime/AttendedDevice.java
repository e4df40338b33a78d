package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.spi.ClaimDesk;

/** A device with its thread, its hard limits and its regular status requests. */
final class AttendedDevice implements DeviceThread.Surroundings, Attendant {

    private static final long FAREWELL_MS = 1000;
    /** Supplies change slowly, and some devices take long to tell. */
    private static final int POLLS_PER_STOCK_TAKING = 20;
    /** A device that somebody waits on all day, as on a code scanner, is looked at between two waits. */
    private static final int BUSY_POLLS_IN_A_ROW = 2;

    private final DeviceSlot slot;
    private final DeviceBinding binding;
    private final BoundOpening opener;
    private final ClaimDesk claims;
    private final Timetable timetable;
    private final RuntimeLimits limits;
    private final StatusBoard board;
    private final BlockingQueue<DeviceCall<?>> calls = new LinkedBlockingQueue<>();
    private DeviceThread thread;
    private boolean busy;
    private boolean closed;
    private volatile int polls;
    private int passedOver;
    private boolean looking;

    AttendedDevice(DeviceSlot slot, DeviceBinding binding, BoundOpening opener, ClaimDesk claims, Timetable timetable, RuntimeLimits limits, StatusBoard board) {
        this.slot = slot;
        this.binding = binding;
        this.opener = opener;
        this.claims = claims;
        this.timetable = timetable;
        this.limits = limits;
        this.board = board;
    }

    @Override
    public void start() {
        synchronized (this) {
            thread = new DeviceThread(slot, calls, opener, this);
            thread.start();
        }
        poll();
    }

    @Override
    public <T> CompletableFuture<T> ask(String owner, DeviceCommand<T> command) {
        return claims.holder(binding.claimed()).filter(holder -> !holder.owner().equals(owner))
                .map(holder -> CompletableFuture.completedFuture(command.refused().apply(DeviceFault.of(DeviceFault.Kind.BUSY, holder.owner()))))
                .orElseGet(() -> ask(command));
    }

    private <T> CompletableFuture<T> ask(DeviceCommand<T> command) {
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

    @Override
    public boolean obeys(String owner) {
        return claims.holder(binding.claimed()).map(holder -> holder.owner().equals(owner)).orElse(true);
    }

    @Override
    public void takeStock() {
        polls = 0;
    }

    /** A busy device is not asked how it is: its command will tell. One that never rests is asked in its turn. */
    private void poll() {
        if (due()) {
            boolean stockTaking = polls++ % POLLS_PER_STOCK_TAKING == 0;
            Duration limit = stockTaking ? limits.status().multipliedBy(2) : limits.status();
            ask(new DeviceCommand<>(limit, (device, cancellation) -> Look.at(device, limits.status(), stockTaking), Look::atNothing)).thenAccept(this::noted);
        }
        timetable.after(limits.poll(), this::poll);
    }

    private void noted(Look look) {
        looked();
        board.post(slot, look.status());
        look.supplies().ifPresent(supplies -> board.post(slot, supplies));
        if (look.status().state() == State.ABSENT && opener.canMove()) {
            current().lookAgain();
        }
    }

    private synchronized DeviceThread current() {
        return thread;
    }

    private synchronized boolean due() {
        boolean idle = !busy && calls.isEmpty();
        if (closed || looking || !idle && passedOver++ < BUSY_POLLS_IN_A_ROW) {
            return false;
        }
        passedOver = 0;
        looking = true;
        return true;
    }

    private synchronized void looked() {
        looking = false;
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
        board.post(slot, DeviceStatus.of(State.FAULT, fault));
    }

    private void replace(DeviceThread hung, DeviceCall<?> call) {
        synchronized (this) {
            if (hung != thread || closed) {
                return;
            }
            hung.leaveBehind();
            busy = false;
            thread = new DeviceThread(slot, calls, opener, this);
            thread.start();
        }
        DeviceFault fault = DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "the driver did not come back in time");
        board.post(slot, DeviceStatus.of(State.FAULT, fault));
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
