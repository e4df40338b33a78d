package yiwang.cli.device.manage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.console.ConsoleMain;
import yiwang.console.ConsoleOptions;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckSigner;
import yiwang.console.check.KeySigner;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;

@Command(name = "console", description = "opens the hall manager's device screen in a window; ends when it is closed")
final class DeviceConsoleCommand implements Callable<Integer> {

    @Mixin
    private DevicesFolder folder;

    @Option(names = "--look", paramLabel = "ADDRESS", description = "a place that cannot be found by looking around, such as serial:PATH; may be repeated")
    private List<String> places = List.of();

    @Option(names = "--who", paramLabel = "NAME", description = "who signs check sheets")
    private String who;

    @Option(names = "--station", paramLabel = "NAME", description = "what this place is called")
    private String station;

    @Option(names = "--theme", paramLabel = "light|dark")
    private String theme;

    @Option(names = "--language", paramLabel = "zh|en")
    private String language;

    @Option(names = "--size", paramLabel = "WxH", description = "as large as the screen without it")
    private String size;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.path().toString()));
        places.forEach(place -> add(arguments, "--look", place));
        add(arguments, "--who", who);
        add(arguments, "--station", station);
        add(arguments, "--theme", theme);
        add(arguments, "--language", language);
        add(arguments, "--size", size);
        try {
            ConsoleOptions.of(arguments);
        } catch (ConsoleOptions.WrongCall e) {
            throw new Stop(ExitCode.WRONG_CALL, "console", e.getMessage());
        }
        folder.profile();
        if (System.getenv("DISPLAY") == null && System.getProperty("glass.platform") == null && !System.getProperty("os.name").startsWith("Windows")) {
            throw new Stop(ExitCode.WRONG_CALL, "no_display", "这里没有屏幕，打不开窗口。没有屏幕时用 device list、bind、test。");
        }
        ConsoleMain.open(arguments, signer());
        return ExitCode.DONE.number();
    }

    /** With the station's key where this machine is enrolled; its store is let go of at once. */
    private CheckSigner signer() {
        return switch (Stations.open(folder.path(), Clock.systemUTC())) {
            case Opening.Open(Station station) -> {
                try (station) {
                    yield new KeySigner(station.identity().stationId(), station.identity().privateKey());
                }
            }
            case Opening.Refused(Problem problem) when problem.code().equals("not_enrolled") -> new ChainSigner();
            case Opening.Refused(Problem problem) when problem.code().equals("in_use") ->
                    throw new Stop(ExitCode.NOT_SAVED, "in_use", "窗口或自助机程序正开着，设备由它管：请在它的“设备”页里看，或者先关掉它。");
            case Opening.Refused(Problem problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
        };
    }

    private static void add(List<String> arguments, String name, String value) {
        if (value != null) {
            arguments.addAll(List.of(name, value));
        }
    }
}
