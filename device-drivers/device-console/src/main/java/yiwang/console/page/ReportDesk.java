package yiwang.console.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.console.check.CheckArchive;
import yiwang.console.check.FaultTicket;
import yiwang.console.check.FaultTickets;
import yiwang.console.history.DayState;
import yiwang.console.live.LiveDevices;
import yiwang.console.trial.TrialLog;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.history.DeviceHistory;
import yiwang.device.runtime.history.StatusEntry;

/** Reads what the page shows. Blocks on files. */
public final class ReportDesk {

    static final int DAYS = 30;
    private static final Duration PACE = Duration.ofDays(7);
    private static final int MOST_FAULTS = 3;
    private static final int MOST_TRIALS = 60;

    private final LiveDevices devices;
    private final TrialLog trials;
    private final CheckArchive checks;
    private final FaultTickets tickets;
    private final Clock clock;

    public ReportDesk(LiveDevices devices, TrialLog trials, CheckArchive checks, FaultTickets tickets, Clock clock) {
        this.devices = devices;
        this.trials = trials;
        this.checks = checks;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param wanted the device to tell more of; the first one where it is not there any more */
    public StationReport read(Optional<DeviceSlot> wanted) throws IOException {
        DeviceRuntime runtime = devices.runtime();
        List<DeviceLine> lines = new ArrayList<>();
        List<SupplyLine> supplies = new ArrayList<>();
        Instant now = clock.instant();
        runtime.profile().bindings().forEach((slot, binding) -> {
            DeviceLine line = new DeviceLine(slot, binding, runtime.status(slot), runtime.consumables(slot));
            lines.add(line);
            line.supplies().forEach(supply -> supplies.add(new SupplyLine(slot, supply, runtime.history(slot).lasts(supply.name(), now.minus(PACE), now))));
        });
        Optional<DeviceSlot> chosen = wanted.filter(slot -> lines.stream().anyMatch(line -> line.slot().equals(slot)))
                .or(() -> lines.stream().map(DeviceLine::slot).findFirst());
        Optional<DeviceDetail> detail = Optional.empty();
        if (chosen.isPresent()) {
            detail = Optional.of(detail(runtime, chosen.get(), now));
        }
        return new StationReport(lines, chosen, detail, supplies, tickets.all().stream().filter(FaultTicket::open).toList(), checks.last());
    }

    private DeviceDetail detail(DeviceRuntime runtime, DeviceSlot slot, Instant now) throws IOException {
        DeviceHistory history = runtime.history(slot);
        return new DeviceDetail(history.figures(now.minus(Duration.ofDays(DAYS)), now), DayState.strip(history, now, clock.getZone(), DAYS), faults(history),
                trials.all().stream().filter(entry -> entry.slot().equals(slot)).limit(MOST_TRIALS).toList(),
                runtime.profile().binding(slot).map(binding -> devices.traces().of(binding.address())).orElse(List.of()));
    }

    private static List<StatusEntry> faults(DeviceHistory history) {
        return history.entries().stream().filter(entry -> entry.state().filter(state -> state != DeviceStatus.State.STARTING && !DeviceStatus.of(state).usable()).isPresent())
                .toList().reversed().stream().limit(MOST_FAULTS).toList();
    }
}
