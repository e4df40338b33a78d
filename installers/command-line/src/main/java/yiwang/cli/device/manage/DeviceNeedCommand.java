package yiwang.cli.device.manage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.DeviceSituation;
import yiwang.device.runtime.availability.Lack;
import yiwang.device.runtime.availability.Need;

@Command(name = "need", description = "tells whether what is needed can be done here now, why not, and where else")
final class DeviceNeedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(arity = "1..*", paramLabel = "NEED", description = "such as 'card reader' or 'A4 >= 2 sheets'")
    private List<String> needs;

    @Option(names = "--timeout", defaultValue = "5s", paramLabel = "5s", description = "for one device")
    private Duration timeout;

    @Override
    public Integer call() {
        StationProfile profile = folder.profile();
        return switch (Availability.of(needs.stream().map(DeviceNeedCommand::need).toList(), situations(profile), profile.elsewhere())) {
            case Availability.Available(var by) -> {
                Output.of(spec).answer(Map.of("available", true, "by", by.values().stream().map(DeviceSlot::key).toList()), "可以在这台机器上办。");
                yield ExitCode.DONE.number();
            }
            case Availability.Unavailable(var lacks) -> {
                Output.of(spec).answer(Map.of("available", false, "lacks", lacks.stream().map(DeviceNeedCommand::answer).toList()),
                        String.join("\n", lacks.stream().map(DeviceNeedCommand::sentence).toList()));
                yield ExitCode.DEVICE.number();
            }
        };
    }

    private static Need need(String text) {
        try {
            return Need.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "need", "看不懂这个要求：" + e.getMessage());
        }
    }

    private List<DeviceSituation> situations(StationProfile profile) {
        List<DeviceSituation> situations = new ArrayList<>();
        profile.bindings().forEach((slot, binding) -> {
            try (Device device = OpenDevice.of(slot, binding)) {
                DeviceStatus status = device.status(timeout);
                situations.add(new DeviceSituation(slot, binding.name(), status, status.usable() ? device.consumables(timeout) : List.of(), ""));
            } catch (Stop stop) {
                DeviceFault fault = DeviceFault.of(DeviceFault.Kind.ABSENT, stop.problems().getFirst().code());
                situations.add(new DeviceSituation(slot, binding.name(), DeviceStatus.of(DeviceStatus.State.FAULT, fault), List.of(), ""));
            }
        });
        return situations;
    }

    private static Map<String, Object> answer(Lack lack) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("need", lack.need().toString());
        answer.put("reason", lack.reason().name().toLowerCase(Locale.ROOT));
        answer.put("device", lack.slot().map(DeviceSlot::key).orElse(null));
        answer.put("faults", FaultAnswer.of(lack.faults()));
        answer.put("elsewhere", lack.elsewhere().orElse(null));
        answer.put("sentence", sentence(lack));
        return answer;
    }

    private static String sentence(Lack lack) {
        String why = switch (lack.reason()) {
            case NOT_BOUND -> "这台机器没有" + RoleWords.of(lack.need()) + "。";
            case NOT_USABLE -> RoleWords.of(lack.need()) + "现在用不了。" + FaultAnswer.words(lack.faults(), "");
            case CLAIMED -> RoleWords.of(lack.need()) + "正在检修。";
            case TOO_LITTLE -> "不够 " + RoleWords.of(lack.need()) + "。";
        };
        return why + lack.elsewhere().map(place -> "请到 " + place + "。").orElse("");
    }
}
