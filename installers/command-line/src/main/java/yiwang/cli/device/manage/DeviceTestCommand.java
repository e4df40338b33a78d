package yiwang.cli.device.manage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.device.FaultSentence;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;

@Command(name = "test", description = "tests one bound device and tells what really happened")
final class DeviceTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "DEVICE", converter = SlotText.class, description = "such as tickets or tickets/left")
    private DeviceSlot slot;

    @Option(names = "--level", defaultValue = "INTERNAL", description = "${COMPLETION-CANDIDATES}: nothing moves; a test page comes out; a person takes part and lays a card")
    private HealthLevel level;

    @Option(names = "--timeout", defaultValue = "30s", paramLabel = "30s")
    private Duration timeout;

    @Override
    public Integer call() {
        DeviceBinding binding = folder.binding(folder.profile(), slot);
        try (Device device = OpenDevice.of(slot, binding)) {
            HealthOutcome outcome = DeviceTrial.of(slot, binding, device, level, timeout);
            List<DeviceFault> faults = faults(outcome);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("device", slot.key());
            answer.put("outcome", outcome.wireName());
            answer.put("findings", outcome.findings());
            answer.put("faults", FaultAnswer.of(faults));
            Output.of(spec).answer(answer, slot + "  " + words(outcome) + String.join("", outcome.findings()));
            faults.forEach(fault -> spec.commandLine().getErr().println(FaultSentence.of(fault)));
            return switch (outcome) {
                case HealthOutcome.Healthy h -> ExitCode.DONE.number();
                case HealthOutcome.Impaired i -> ExitCode.DONE.number();
                case HealthOutcome.Ill i -> ExitCode.DEVICE.number();
                case HealthOutcome.NotFinished n -> ExitCode.NOT_FINISHED.number();
            };
        }
    }

    private static String words(HealthOutcome outcome) {
        return switch (outcome) {
            case HealthOutcome.Healthy h -> "正常。";
            case HealthOutcome.Impaired i -> "能用，要留意。";
            case HealthOutcome.Ill i -> "用不了。";
            case HealthOutcome.NotFinished n -> "没有测完。";
        };
    }

    private static List<DeviceFault> faults(HealthOutcome outcome) {
        return switch (outcome) {
            case HealthOutcome.Impaired(var faults, var findings) -> faults;
            case HealthOutcome.Ill(var fault, var findings) -> List.of(fault);
            case HealthOutcome.Healthy h -> List.of();
            case HealthOutcome.NotFinished n -> List.of();
        };
    }
}
