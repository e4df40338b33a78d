package yiwang.cli.device.manage;

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
        ConsoleMain.main(arguments.toArray(String[]::new));
        return ExitCode.DONE.number();
    }

    private static void add(List<String> arguments, String name, String value) {
        if (value != null) {
            arguments.addAll(List.of(name, value));
        }
    }
}
