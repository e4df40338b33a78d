package yiwang.cli.device.manage;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceEvent;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.RuntimeParts;

@Command(name = "watch", description = "tells every change of the bound devices until it is ended, and keeps their history")
final class DeviceWatchCommand implements Callable<Integer> {

    private record Happening(DeviceSlot slot, DeviceEvent event) { }

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Option(names = "--for", paramLabel = "30s", description = "ends by itself after this time")
    private Duration time;

    @Override
    public Integer call() throws InterruptedException {
        BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
        RuntimeParts parts = RuntimeParts.installed(Clock.systemUTC(), Optional.of(folder.history()))
                .telling((slot, event) -> happenings.add(new Happening(slot, event)));
        long end = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
        try (DeviceRuntime runtime = new DeviceRuntime(folder.profile(), parts)) {
            while (time == null || System.nanoTime() - end < 0) {
                Happening happening = happenings.poll(time == null ? Long.MAX_VALUE : Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (happening != null) {
                    tell(happening, runtime.profile().binding(happening.slot()).map(binding -> binding.name()).orElse(""));
                }
            }
        }
        return 0;
    }

    private void tell(Happening happening, String name) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("at", Clock.systemUTC().instant().toString());
        answer.put("device", happening.slot().key());
        answer.put("name", name);
        String words = switch (happening.event()) {
            case DeviceEvent.StatusChanged(var before, var now) -> {
                answer.put("event", "status");
                answer.put("state", now.state().name().toLowerCase(Locale.ROOT));
                answer.put("faults", FaultAnswer.of(now.faults()));
                yield FaultAnswer.words(now.faults(), now.state().name());
            }
            case DeviceEvent.ConsumableChanged(Consumable now) -> {
                answer.put("event", "supply");
                answer.put("supply", now.name());
                answer.put("left", now.left().isPresent() ? now.left().getAsLong() : null);
                answer.put("level", now.level().name().toLowerCase(Locale.ROOT));
                yield now.name() + " " + now.level();
            }
            case DeviceEvent.Moved(var from, var to) -> {
                answer.put("event", "moved");
                answer.put("from", from.toString());
                answer.put("to", to.toString());
                yield "设备换了一个插口，已经找到，不用做什么。";
            }
            case DeviceEvent.Swapped(var bound, var found) -> {
                answer.put("event", "swapped");
                answer.put("bound", bound.toString());
                answer.put("found", found.toString());
                yield "接在这里的不是登记的那一台，请换回原来的设备，或者重新登记。";
            }
        };
        answer.put("sentence", words);
        Output.of(spec).answer(answer, happening.slot() + "  " + name + "  " + words);
    }
}
