package yiwang.cli.device.manage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileText;

@Command(name = "export", description = "writes a profile to a file, as it is")
final class ProfileExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "NAME", description = "a saved profile, earlier/TIME, or current")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "for device profile import")
    private Path out;

    @Override
    public Integer call() {
        OutputFile file = new OutputFile(out);
        StationProfile profile = folder.read(shelf -> shelf.load(name));
        file.write((String.join("\n", ProfileText.of(profile)) + "\n").getBytes(StandardCharsets.UTF_8));
        Output.of(spec).answer(Map.of("name", name, "file", out.toString()), "写好了：" + out);
        return 0;
    }
}
