package yiwang.cli.device.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.Output;
import yiwang.device.runtime.profile.ProfileShelf;

@Command(name = "list", description = "lists the saved profiles, and those that were in use before, newest first")
final class ProfileListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DevicesFolder folder;

    @Override
    public Integer call() {
        List<String> names = new ArrayList<>(folder.read(ProfileShelf::names));
        names.addAll(folder.read(ProfileShelf::earlier));
        names.forEach(name -> Output.of(spec).answer(Map.of("name", name), name));
        return 0;
    }
}
