package yiwang.cli;

import java.time.Duration;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import yiwang.cli.bundle.BundleCommand;
import yiwang.cli.cases.CaseCommand;
import yiwang.cli.device.CardCommand;
import yiwang.cli.device.PrintCommand;
import yiwang.cli.device.ScanCommand;
import yiwang.cli.device.SimulateCommand;
import yiwang.cli.device.manage.DeviceCommand;
import yiwang.cli.doctor.DoctorCommand;
import yiwang.cli.gateway.GatewayCommand;
import yiwang.cli.output.StopReport;
import yiwang.cli.station.ItemCommand;
import yiwang.cli.station.StationCommand;
import yiwang.cli.station.SyncCommand;
import yiwang.cli.station.TicketCommand;
import yiwang.cli.stock.StockGroupCommand;

/** {@code yiwang}: everything the screens do that can be done without a screen. */
@Command(name = "yiwang", mixinStandardHelpOptions = true, version = "Yiwang Hall 0.1.0", scope = ScopeType.INHERIT,
        description = "一网·厅端：窗口、自助机和村点的命令行",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong call or unreadable input", "3:not finished yet", "4:device", "5:refused by a rule",
                "6:not saved or store unreadable", "7:gateway"},
        subcommands = {GatewayCommand.class, StationCommand.class, ItemCommand.class, CardCommand.class, CaseCommand.class,
                SyncCommand.class, BundleCommand.class, TicketCommand.class, StockGroupCommand.class, ScanCommand.class, PrintCommand.class, SimulateCommand.class, DeviceCommand.class,
                DoctorCommand.class})
public final class YiwangMain implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private boolean json;

    /** Said twice, before and after the command, is said once. */
    @Option(names = "--json", scope = ScopeType.INHERIT, description = "one JSON object a line on stdout; messages on stderr")
    void sayJson(boolean said) {
        json |= said;
    }

    public boolean json() {
        return json;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? See --help.");
    }

    /** The command line as it is called from a shell or from a test. */
    public static CommandLine commandLine() {
        return new CommandLine(new YiwangMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, new DurationText())
                .registerConverter(UUID.class, new UuidText())
                .setExecutionStrategy(YiwangMain::execute)
                .setExecutionExceptionHandler(new StopReport());
    }

    /** Help is for people: with {@code --json} it stays away from stdout. */
    private static int execute(CommandLine.ParseResult parsed) {
        YiwangMain root = (YiwangMain) parsed.commandSpec().root().userObject();
        if (root.json() && parsed.asCommandLineList().stream().anyMatch(c -> c.isUsageHelpRequested() || c.isVersionHelpRequested())) {
            parsed.asCommandLineList().forEach(command -> command.setOut(command.getErr()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "yiwang/cli/logback.xml");
        System.exit(commandLine().execute(args));
    }
}
