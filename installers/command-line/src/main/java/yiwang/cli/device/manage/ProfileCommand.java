package yiwang.cli.device.manage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "profile", description = "saves, compares and returns to device profiles",
        subcommands = {ProfileListCommand.class, ProfileShowCommand.class, ProfileSaveCommand.class, ProfileCompareCommand.class, ProfileUseCommand.class, ProfileCloneCommand.class, ProfileExportCommand.class, ProfileImportCommand.class})
final class ProfileCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which profile command? See --help.");
    }
}
