package yiwang.console.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceKind;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceEventListener;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.runtime.FinderShelf;
import yiwang.device.runtime.RuntimeParts;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/**
 * The station's devices as they run now. A profile that is put to use is running when the call returns: the devices before are closed
 * and those of the new one opened. Whoever listens, listens on.
 *
 * <p>Methods may be called from any thread; those that change the profile take as long as devices take to let go.
 */
public final class LiveDevices implements AutoCloseable {

    private final ProfileShelf shelf;
    private final Optional<Path> history;
    private final Clock clock;
    private final TraceBook traces;
    private final DriverShelf drivers;
    private final FinderShelf finders = FinderShelf.installed();
    private final List<DeviceEventListener> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceRuntime runtime;
    private boolean closed;

    private LiveDevices(ProfileShelf shelf, Optional<Path> history, Clock clock) {
        this.shelf = shelf;
        this.history = history;
        this.clock = clock;
        this.traces = new TraceBook(clock);
        this.drivers = new DriverShelf(DriverShelf.installed().drivers().stream().map(traces::overheard).toList());
    }

    /**
     * @param history  the file that keeps what became of the devices
     * @throws IOException when the profile cannot be read
     * @throws IllegalArgumentException with a sentence for people when it is malformed
     */
    public static LiveDevices start(ProfileShelf shelf, Optional<Path> history, Clock clock) throws IOException {
        LiveDevices devices = new LiveDevices(shelf, history, clock);
        devices.runtime = devices.begin(shelf.current());
        return devices;
    }

    private DeviceRuntime begin(StationProfile profile) {
        RuntimeParts usual = RuntimeParts.installed(clock, history);
        return new DeviceRuntime(profile, new RuntimeParts(drivers.drivers(), finders, usual.timetable(), usual.limits(), clock, List.of(this::tell), history));
    }

    private void tell(DeviceSlot slot, DeviceEvent event) {
        listeners.forEach(listener -> listener.happened(slot, event));
    }

    /** What runs now. Ask again for every use: another profile means another runtime. */
    public DeviceRuntime runtime() {
        return runtime;
    }

    public ProfileShelf shelf() {
        return shelf;
    }

    public TraceBook traces() {
        return traces;
    }

    /** Writes the profile down, keeping the one before, and runs it. */
    public synchronized void use(StationProfile profile) throws IOException {
        shelf.use(profile);
        run(profile);
    }

    /** As {@link #use}, of what the profile is at this moment: of two changes at once none is lost. */
    public synchronized void change(UnaryOperator<StationProfile> change) throws IOException {
        use(change.apply(runtime.profile()));
    }

    /** Opens every device anew. */
    public synchronized void reopen() {
        run(runtime.profile());
    }

    /**
     * Writes down what goes over this device's link, from its opening on: every device is opened anew for it.
     *
     * @param consent  without it persons are masked
     * @throws IOException when the file cannot be made, exists, or the device is being recorded already
     */
    public synchronized DeviceRecording record(DeviceSlot slot, Path file, Optional<Consent> consent) throws IOException {
        DeviceBinding binding = runtime.profile().binding(slot).orElseThrow(() -> new IOException("no device is bound to " + slot));
        DeviceKind kind = slot.role().kind();
        SessionRecorder recorder = SessionRecorder.start(file, new RecordingHead(kind, binding.address(), clock.instant(), consent), drivers.driver(kind, binding.address()).mask());
        runtime.close();
        boolean first = traces.record(binding.address(), recorder);
        runtime = begin(runtime.profile());
        if (!first) {
            recorder.close();
            throw new IOException("the device is being recorded already: " + slot);
        }
        return new DeviceRecording(file, recorder, () -> traces.recorded(binding.address()));
    }

    private void run(StationProfile profile) {
        if (!closed) {
            runtime.close();
            runtime = begin(profile);
        }
    }

    /** What each finder sees; nothing is opened. Takes some seconds. */
    public Map<String, FindOutcome> look(List<DeviceAddress> places) {
        return finders.bySource(new FinderHints(places));
    }

    /** What the finder of this source sees at these places. Takes some seconds. */
    public Map<String, FindOutcome> look(String source, List<DeviceAddress> places) {
        return finders.only(source).bySource(new FinderHints(places));
    }

    /** How the address is written when the device there plays this kind; empty when no driver can reach it. */
    public Optional<DeviceAddress> written(DeviceKind kind, DeviceAddress found) {
        return drivers.written(kind, found);
    }

    /** Whether the driver takes this address and these settings. @throws IllegalArgumentException with a sentence for people */
    public void check(DeviceKind kind, DeviceAddress address, Map<String, String> settings) {
        drivers.driver(kind, address).open(address, settings).close();
    }

    /** Told on a device's thread. Closing the handle ends it. */
    public AutoCloseable listen(DeviceEventListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        closed = true;
        runtime.close();
    }
}
