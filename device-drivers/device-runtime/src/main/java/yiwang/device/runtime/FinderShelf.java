package yiwang.device.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;
import yiwang.device.spi.LimitedCall;

/** The finders that are installed, each with a limit: one that hangs or throws does not hide what the others see. */
public record FinderShelf(List<DeviceFinder> finders, Duration limit) {

    private static final Logger LOG = LoggerFactory.getLogger(FinderShelf.class);
    private static final Duration USUAL = Duration.ofSeconds(5);

    public FinderShelf {
        finders = List.copyOf(finders);
    }

    public static FinderShelf installed() {
        List<DeviceFinder> found = new ArrayList<>();
        ServiceLoader.load(DeviceFinder.class).stream().forEach(provider -> {
            try {
                found.add(provider.get());
            } catch (ServiceConfigurationError e) {
                LOG.error("finder {} does not load", provider.type().getName(), e);
            }
        });
        return new FinderShelf(found, USUAL);
    }

    /** The finder of this source alone. */
    public FinderShelf only(String source) {
        return new FinderShelf(finders.stream().filter(finder -> finder.source().equals(source)).toList(), limit);
    }

    /** Everything that is there, of all finders. */
    public List<DeviceCandidate> look(FinderHints hints) {
        return bySource(hints).values().stream().flatMap(outcome -> outcome.candidates().stream()).toList();
    }

    /** What each finder saw, and why one saw nothing. */
    public Map<String, FindOutcome> bySource(FinderHints hints) {
        Map<String, FindOutcome> outcomes = new LinkedHashMap<>();
        for (DeviceFinder finder : finders) {
            outcomes.merge(finder.source(), ask(finder, hints), FinderShelf::both);
        }
        return outcomes;
    }

    private FindOutcome ask(DeviceFinder finder, FinderHints hints) {
        return switch (LimitedCall.run("find-" + finder.source(), () -> finder.find(hints, limit, Cancellation.NEVER), limit, Cancellation.NEVER)) {
            case LimitedCall.Returned<FindOutcome>(FindOutcome outcome) -> outcome;
            case LimitedCall.Threw<FindOutcome>(Throwable cause) -> {
                LOG.error("finder {} failed", finder.source(), cause);
                yield inVain(DeviceFault.Kind.OTHER, "finder failed: " + cause.getClass().getSimpleName());
            }
            case LimitedCall.OutOfTime<FindOutcome> o -> inVain(DeviceFault.Kind.NO_ANSWER, "the finder did not come back in time");
            case LimitedCall.Cancelled<FindOutcome> c -> inVain(DeviceFault.Kind.OTHER, "interrupted");
        };
    }

    private static FindOutcome inVain(DeviceFault.Kind kind, String detail) {
        return new FindOutcome.LookedInVain(DeviceFault.of(kind, detail), List.of());
    }

    private static FindOutcome both(FindOutcome one, FindOutcome other) {
        List<DeviceCandidate> all = new ArrayList<>(one.candidates());
        all.addAll(other.candidates());
        return one instanceof FindOutcome.LookedInVain(DeviceFault why, var seen) ? new FindOutcome.LookedInVain(why, all)
                : other instanceof FindOutcome.LookedInVain(DeviceFault why, var seen) ? new FindOutcome.LookedInVain(why, all) : new FindOutcome.Found(all);
    }
}
