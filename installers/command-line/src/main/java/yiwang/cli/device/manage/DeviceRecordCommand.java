package yiwang.cli.device.manage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.Recording;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

@Command(name = "record", description = "tests one device and records what went over its link, for a driver author; persons are masked")
final class DeviceRecordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "DEVICE", converter = SlotText.class, description = "such as card")
    private DeviceSlot slot;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "a new file")
    private Path out;

    @Option(names = "--level", defaultValue = "INTERNAL", description = "${COMPLETION-CANDIDATES}: how far the test goes")
    private HealthLevel level;

    @Option(names = "--consent", paramLabel = "WHO: WHY", description = "records persons as they are, on this person's word")
    private String consent;

    @Option(names = "--timeout", defaultValue = "30s", paramLabel = "30s")
    private Duration timeout;

    @Override
    public Integer call() throws IOException {
        DeviceBinding binding = folder.binding(folder.profile(), slot);
        DeviceKind kind = slot.role().kind();
        DriverShelf shelf = DriverShelf.installed();
        HealthOutcome outcome;
        try (SessionRecorder recorder = SessionRecorder.start(out, new RecordingHead(kind, binding.address(), Clock.systemUTC().instant(), word()),
                shelf.driver(kind, binding.address()).mask());
                Device device = shelf.open(kind, binding.address(), binding.settings(), recorder)) {
            outcome = DeviceTrial.of(slot, binding, device, level, timeout);
            if (recorder.failure().isPresent()) {
                throw recorder.failure().get();
            }
        } catch (FileAlreadyExistsException e) {
            throw new Stop(ExitCode.WRONG_CALL, "output_exists", "文件已经有了，请换一个名字：" + out);
        } catch (IOException e) {
            throw new Stop(ExitCode.NOT_SAVED, "output_unwritable", "文件写不进去，请检查路径、权限和磁盘：" + out);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "device_address", "设备地址写得不对：" + e.getMessage());
        }
        int steps = Recording.read(out).steps().size();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device", slot.key());
        answer.put("outcome", outcome.wireName());
        answer.put("file", out.toString());
        answer.put("steps", steps);
        answer.put("masked", consent == null);
        Output.of(spec).answer(answer, "记录好了：" + out + "（" + steps + " 步）。");
        if (steps == 0) {
            spec.commandLine().getErr().println("not_recordable: 这种设备的驱动不走自己的线路，没有可以记录的内容。");
            return ExitCode.NOT_FINISHED.number();
        }
        return outcome instanceof HealthOutcome.Ill ? ExitCode.DEVICE.number() : ExitCode.DONE.number();
    }

    private Optional<Consent> word() {
        try {
            return Optional.ofNullable(consent).map(Consent::parse);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "consent", "请写明谁同意、为什么，例如 --consent \"李主任: 读不出的卡\"。");
        }
    }
}
