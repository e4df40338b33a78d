package yiwang.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/**
 * What {@code installers/run} starts. {@code DemoMain FOLDER} plays the main job and prints a table;
 * {@code DemoMain FOLDER --windows} opens the counter and the kiosk on the same hall and stays until they are closed.
 * The environment variable CUPS_SERVER names the private print service's place, when there is to be one.
 */
public final class DemoMain {

    private DemoMain() { }

    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "yiwang/demo/logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]).toAbsolutePath();
        boolean windows = args.length > 1 && args[1].equals("--windows");
        Clock clock = Clock.systemUTC();
        out.println("正在启动网关、读卡器、扫描仪、打印服务和小票机，并登记两台机器……");
        int exit;
        try (DemoHall hall = DemoHall.start(folder, printPort(), clock)) {
            exit = windows ? DemoWindows.show(hall, out) : headless(hall, clock, out);
        } catch (IOException | IllegalStateException e) {
            out.println("演示没有做完：" + e.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    private static int headless(DemoHall hall, Clock clock, PrintStream out) throws Exception {
        List<Step> steps = new ArrayList<>();
        try (Station counter = opened(hall.counter(), clock); Station kiosk = opened(hall.kiosk(), clock)) {
            out.println("主线：刷卡 → 断网受理 → 出凭证 → 取号 → 来网 → 中心一件 → 状态回来");
            steps.addAll(MainJob.play(hall, counter, clock, step -> out.println("  … " + step.name() + "：" + step.result())));
            Step ticket = KioskJob.play(hall, kiosk);
            out.println("  … " + ticket.name() + "：" + ticket.result());
            steps.add(ticket);
        }
        out.println("  … 拍两个程序的画面，要半分钟左右");
        steps.addAll(DemoPictures.take(hall, out));
        out.println();
        out.print(StepTable.of(steps));
        out.println();
        out.println("文书、画面和两台机器的数据都在 " + hall.folder());
        return steps.stream().allMatch(Step::done) ? 0 : 1;
    }

    static Station opened(Path data, Clock clock) {
        return switch (Stations.open(data, clock)) {
            case Station.Opening.Open(var station) -> station;
            case Station.Opening.Refused(var problem) -> throw new IllegalStateException(problem.code() + ": " + problem.sentence());
        };
    }

    private static Optional<Integer> printPort() {
        String server = System.getenv("CUPS_SERVER");
        return server == null || !server.startsWith("127.0.0.1:") ? Optional.empty() : Optional.of(Integer.parseInt(server.substring("127.0.0.1:".length())));
    }
}
