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

@Command(name = "save", description = "saves the profile in use under a name")
final class ProfileSaveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "NAME", description = "letters, digits, spaces, _ and -")
    private String name;

    @Override
    public Integer call() {
        StationProfile current = folder.profile();
        folder.write(shelf -> {
            shelf.save(name, current);
            return null;
        });
        Output.of(spec).answer(Map.of("name", name, "devices", current.bindings().size()), "存好了：" + name);
        return 0;
    }
}
