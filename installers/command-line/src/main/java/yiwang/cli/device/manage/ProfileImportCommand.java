package yiwang.cli.device.manage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.InputFile;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.runtime.StationProfile;

@Command(name = "import", description = "saves a profile from a file under a name; it is checked and not yet put to use")
final class ProfileImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "FILE", description = "as export or clone wrote it")
    private Path file;

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "letters, digits, spaces, _ and -")
    private String name;

    @Override
    public Integer call() {
        StationProfile profile = parsed(InputFile.text(file));
        folder.write(shelf -> {
            shelf.save(name, profile);
            return null;
        });
        Output.of(spec).answer(Map.of("name", name, "devices", profile.bindings().size()), "存好了：" + name + "。用 device profile use 换上。");
        return 0;
    }

    private static StationProfile parsed(String text) {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(text));
            return StationProfile.of(lines);
        } catch (IOException | IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "profile_malformed", "设备方案写得不对：" + e.getMessage());
        }
    }
}
