package yiwang.console.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.live.DeviceRecording;
import yiwang.console.live.LiveDevices;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.Recording;
import yiwang.ui.run.Background;

/** Records what goes over one device's link, for its driver's author. Persons are masked unless somebody has agreed in words. */
public final class RecordingViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingViewModel.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final LiveDevices devices;
    private final Path folder;
    private final Clock clock;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<RecordingState> state = new ReadOnlyObjectWrapper<>(new RecordingState.Idle());
    private Optional<DeviceRecording> recording = Optional.empty();

    /** @param folder {@code device-recordings} of the station's data folder; @param changed told when devices were opened anew */
    public RecordingViewModel(LiveDevices devices, Path folder, Clock clock, Background background, Runnable changed) {
        this.devices = devices;
        this.folder = folder;
        this.clock = clock;
        this.background = background;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<RecordingState> state() {
        return state.getReadOnlyProperty();
    }

    private boolean busy() {
        return state.get() instanceof RecordingState.Beginning || state.get() instanceof RecordingState.Running;
    }

    /** @param consent {@code WHO: WHY}, either colon; empty = persons are masked */
    public void start(DeviceSlot slot, Optional<String> consent) {
        if (busy()) {
            return;
        }
        Optional<Consent> word;
        try {
            word = consent.map(text -> Consent.parse(text.replace('：', ':')));
        } catch (IllegalArgumentException e) {
            state.set(new RecordingState.Failed("record.consent.wrong"));
            return;
        }
        Path file = folder.resolve(slot.key().replace('/', '-') + "-" + STAMP.format(clock.instant().atZone(clock.getZone())) + ".rec");
        state.set(new RecordingState.Beginning(slot));
        background.run(() -> begin(slot, file, word)).then(begun -> {
            recording = Optional.of(begun);
            state.set(new RecordingState.Running(slot, word.isEmpty()));
            changed.run();
        }).orElse(failure -> failed("record.failed", failure));
    }

    private DeviceRecording begin(DeviceSlot slot, Path file, Optional<Consent> word) throws IOException {
        Files.createDirectories(folder);
        return devices.record(slot, file, word);
    }

    /** Ends it and tells where it lies. */
    public void stop() {
        if (!(state.get() instanceof RecordingState.Running(var slot, var masked)) || recording.isEmpty()) {
            return;
        }
        DeviceRecording ended = recording.get();
        recording = Optional.empty();
        background.run(() -> {
            ended.close();
            if (ended.failure().isPresent()) {
                throw ended.failure().get();
            }
            return Recording.read(ended.file()).steps().size();
        }).then(steps -> state.set(new RecordingState.Saved(slot, ended.file(), steps, masked))).orElse(failure -> failed("record.broken", failure));
    }

    /** The next one may begin. */
    public void forget() {
        if (!busy()) {
            state.set(new RecordingState.Idle());
        }
    }

    private void failed(String key, Throwable failure) {
        LOG.error("device console: {}", key, failure);
        state.set(new RecordingState.Failed(key));
    }

    @Override
    public void close() {
        recording.ifPresent(DeviceRecording::close);
        recording = Optional.empty();
    }
}
