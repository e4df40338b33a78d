package yiwang.cli.device.manage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.api.Consumable;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.history.DeviceHistory;
import yiwang.device.runtime.history.HealthFigures;
import yiwang.device.runtime.history.HistoryKeeper;

@Command(name = "show", description = "shows how the bound devices are, what they can do, what they use up, and how they did")
final class DeviceShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(arity = "0..1", paramLabel = "DEVICE", converter = SlotText.class, description = "such as tickets or tickets/left; without it every bound device")
    private DeviceSlot only;

    @Option(names = "--days", defaultValue = "7", paramLabel = "7", description = "how far back the figures go")
    private int days;

    @Option(names = "--timeout", defaultValue = "5s", paramLabel = "5s", description = "for one device")
    private Duration timeout;

    @Override
    public Integer call() {
        StationProfile profile = folder.profile();
        HistoryKeeper histories = HistoryKeeper.of(Optional.of(folder.history()), Clock.systemUTC());
        Iterable<DeviceSlot> slots = only == null ? profile.bindings().keySet() : List.of(only);
        for (DeviceSlot slot : slots) {
            show(slot, folder.binding(profile, slot), histories.of(slot));
        }
        return 0;
    }

    private void show(DeviceSlot slot, DeviceBinding binding, DeviceHistory history) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device", slot.key());
        answer.put("name", binding.name());
        answer.put("address", binding.address().toString());
        try (Device device = OpenDevice.of(slot, binding)) {
            DeviceStatus status = device.status(timeout);
            answer.put("identity", binding.identity().orElseGet(device::identity).toString());
            answer.put("state", status.state().name().toLowerCase(Locale.ROOT));
            answer.put("faults", FaultAnswer.of(status.faults()));
            answer.put("abilities", device.capabilities().abilities().stream().map(ability -> ability.name().toLowerCase(Locale.ROOT)).sorted().toList());
            answer.put("facts", device.capabilities().facts());
            answer.put("supplies", (status.usable() ? device.consumables(timeout) : List.<Consumable>of()).stream().map(supply -> supply(supply, history)).toList());
            answer.putAll(figures(history));
            Output.of(spec).answer(answer, slot + "  " + binding.name() + "  " + binding.address() + "  " + FaultAnswer.words(status.faults(), status.state().name()));
        } catch (Stop stop) {
            // One place that waits for its device, or is written wrongly, does not hide the others.
            String sentence = stop.problems().getFirst().sentence();
            answer.put("state", "fault");
            answer.put("faults", List.of(Map.of("code", stop.problems().getFirst().code(), "sentence", sentence)));
            Output.of(spec).answer(answer, slot + "  " + binding.name() + "  " + sentence);
        }
    }

    private Map<String, Object> supply(Consumable supply, DeviceHistory history) {
        Instant now = Clock.systemUTC().instant();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", supply.name());
        answer.put("unit", supply.unit().name().toLowerCase(Locale.ROOT));
        answer.put("left", supply.left().isPresent() ? supply.left().getAsLong() : null);
        answer.put("near_end_at", supply.nearEnd().isPresent() ? supply.nearEnd().getAsLong() : null);
        answer.put("level", supply.level().name().toLowerCase(Locale.ROOT));
        answer.put("hours_left", history.lasts(supply.name(), now.minus(Duration.ofHours(12)), now).map(time -> Math.round(time.toMinutes() / 6.0) / 10.0).orElse(null));
        return answer;
    }

    private Map<String, Object> figures(DeviceHistory history) {
        Instant now = Clock.systemUTC().instant();
        HealthFigures figures = history.figures(now.minus(Duration.ofDays(days)), now);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("days", days);
        answer.put("uptime", figures.uptime().map(share -> Math.round(share * 10_000) / 10_000.0).orElse(null));
        answer.put("fault_count", figures.faults());
        answer.put("mean_hours_between_faults", figures.meanTimeBetweenFaults().map(time -> Math.round(time.toMinutes() / 6.0) / 10.0).orElse(null));
        return answer;
    }
}
