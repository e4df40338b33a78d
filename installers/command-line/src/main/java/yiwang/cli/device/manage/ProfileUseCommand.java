package yiwang.cli.device.manage;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.device.runtime.StationProfile;

@Command(name = "use", description = "puts a saved or earlier profile to use; the one before is kept")
final class ProfileUseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "NAME", description = "a saved profile, or earlier/TIME")
    private String name;

    @Override
    public Integer call() {
        StationProfile chosen = folder.read(shelf -> shelf.load(name));
        folder.write(shelf -> {
            shelf.use(chosen);
            return null;
        });
        Output.of(spec).answer(Map.of("name", name, "devices", chosen.bindings().size()), "换好了：" + name + "。正在运行的程序重新启动后生效。");
        return 0;
    }
}
