package yiwang.console.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.live.LiveDevices;
import yiwang.console.words.DeviceWords;
import yiwang.device.runtime.AtomicFile;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.CounterClone;
import yiwang.device.runtime.profile.ProfileDifference;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.runtime.profile.ProfileText;
import yiwang.ui.run.Background;

/** Saving the station's devices under a name, comparing, going back, and carrying them to another counter. */
public final class ProfileViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileViewModel.class);

    private final LiveDevices devices;
    private final DeviceWords words;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<ProfileState> state = new ReadOnlyObjectWrapper<>(ProfileState.BEGIN);

    /** @param changed told when other devices are in use */
    public ProfileViewModel(LiveDevices devices, DeviceWords words, Background background, Runnable changed) {
        this.devices = devices;
        this.words = words;
        this.background = background;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<ProfileState> state() {
        return state.getReadOnlyProperty();
    }

    public DeviceWords words() {
        return words;
    }

    public void refresh() {
        work(Optional::empty, "problem.read");
    }

    public void save(String name) {
        work(() -> {
            devices.shelf().save(name.strip(), devices.runtime().profile());
            return Optional.of(words.texts().get("profile.saved", name.strip()));
        }, "problem.name");
    }

    /** Compares it with what is in use. */
    public void choose(String name) {
        update(now -> new ProfileState(now.saved(), now.earlier(), Optional.of(name), now.differences(), true, Optional.empty(), Optional.empty()));
        work(Optional::empty, "problem.read");
    }

    /** The chosen profile comes into use; the one before is kept among the earlier ones. */
    public void comeBack() {
        state.get().chosen().ifPresent(name -> {
            work(() -> {
                devices.use(devices.shelf().load(name));
                return Optional.of(words.texts().get("profile.used"));
            }, "problem.profile");
        });
    }

    /** Writes the profile in use for another program or another machine. */
    public void exportTo(Path file) {
        work(() -> {
            AtomicFile.write(file, ProfileText.of(devices.runtime().profile()));
            return Optional.of(words.texts().get("profile.exported", file.getFileName().toString()));
        }, "problem.write");
    }

    /** Writes this counter as a pattern: roles, names and settings, without what belongs to these very devices. */
    public void cloneTo(Path file) {
        work(() -> {
            CounterClone clone = CounterClone.of(devices.runtime().profile());
            AtomicFile.write(file, ProfileText.of(clone.profile()));
            return Optional.of(words.texts().get("profile.cloned", file.getFileName().toString(), clone.toBind().size()));
        }, "problem.write");
    }

    /** A file's profile comes into use. */
    public void importFrom(Path file) {
        work(() -> {
            devices.use(StationProfile.read(file));
            return Optional.of(words.texts().get("profile.imported", file.getFileName().toString()));
        }, "problem.import");
    }

    private record Shelf(List<String> saved, List<String> earlier, Optional<String> chosen, List<ProfileDifference> differences) { }

    private void work(Callable<Optional<String>> work, String problem) {
        update(now -> new ProfileState(now.saved(), now.earlier(), now.chosen(), now.differences(), true, Optional.empty(), Optional.empty()));
        Optional<String> chosen = state.get().chosen();
        background.run(() -> {
            Optional<String> said = work.call();
            return new ProfileTurn(said, read(chosen));
        }).then(turn -> {
            Shelf shelf = turn.shelf();
            update(now -> new ProfileState(shelf.saved(), shelf.earlier(), shelf.chosen(), shelf.differences(), false, turn.said(), Optional.empty()));
            if (turn.said().isPresent()) {
                changed.run();
            }
        }).orElse(failure -> {
            LOG.error("device profiles: {}", problem, failure);
            update(now -> new ProfileState(now.saved(), now.earlier(), now.chosen(), now.differences(), false, Optional.empty(), Optional.of(words.texts().get(problem))));
        });
    }

    private record ProfileTurn(Optional<String> said, Shelf shelf) { }

    private Shelf read(Optional<String> chosen) throws IOException {
        ProfileShelf shelf = devices.shelf();
        List<String> saved = shelf.names();
        List<String> earlier = shelf.earlier();
        Optional<String> known = chosen.filter(name -> saved.contains(name) || earlier.contains(name));
        return new Shelf(saved, earlier, known, known.isEmpty() ? List.of() : ProfileDifference.between(devices.runtime().profile(), shelf.load(known.get())));
    }

    private void update(UnaryOperator<ProfileState> change) {
        state.set(change.apply(state.get()));
    }
}
