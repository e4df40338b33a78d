package yiwang.cli.device.manage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.profile.CounterClone;
import yiwang.device.runtime.profile.ProfileText;

@Command(name = "clone", description = "writes this counter as a pattern for the next one: without serial numbers and sockets")
final class ProfileCloneCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the pattern, for device profile import")
    private Path out;

    @Override
    public Integer call() {
        OutputFile file = new OutputFile(out);
        CounterClone clone = CounterClone.of(folder.profile());
        file.write((String.join("\n", ProfileText.of(clone.profile())) + "\n").getBytes(StandardCharsets.UTF_8));
        List<String> toBind = clone.toBind().stream().map(DeviceSlot::key).toList();
        Output.of(spec).answer(Map.of("file", out.toString(), "to_bind", toBind), "写好了：" + out + "。还要登记：" + String.join(", ", toBind));
        return 0;
    }
}
