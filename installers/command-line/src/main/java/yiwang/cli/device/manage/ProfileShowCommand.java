package yiwang.cli.device.manage;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;

@Command(name = "show", description = "shows the lines of a profile")
final class ProfileShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(paramLabel = "NAME", description = "a saved profile, earlier/TIME, or current")
    private String name;

    @Override
    public Integer call() {
        folder.read(shelf -> shelf.load(name)).lines().forEach((key, value) -> Output.of(spec).answer(Map.of("key", key, "value", value), key + "=" + value));
        return 0;
    }
}
