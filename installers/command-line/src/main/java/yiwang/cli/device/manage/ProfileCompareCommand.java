package yiwang.cli.device.manage;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.device.runtime.profile.ProfileDifference;

@Command(name = "compare", description = "tells every line in which two profiles differ")
final class ProfileCompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "a saved profile, earlier/TIME, or current")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "a saved profile, earlier/TIME, or current")
    private String after;

    @Override
    public Integer call() {
        for (ProfileDifference line : ProfileDifference.between(folder.read(shelf -> shelf.load(before)), folder.read(shelf -> shelf.load(after)))) {
            Output.of(spec).answer(Map.of("key", line.key(), "before", line.before(), "after", line.after()), line.key() + ": " + line.before() + " -> " + line.after());
        }
        return 0;
    }
}
