package yiwang.cli.device.manage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "device", description = "finds, binds, tests and watches the devices of a station",
        subcommands = {DeviceListCommand.class, DeviceShowCommand.class, DeviceTestCommand.class, DeviceWatchCommand.class, DeviceBindCommand.class, DeviceNeedCommand.class, DeviceRecordCommand.class, DeviceConsoleCommand.class, SheetCommand.class, ProfileCommand.class})
public final class DeviceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which device command? See --help.");
    }
}
