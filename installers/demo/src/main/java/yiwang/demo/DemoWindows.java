package yiwang.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import yiwang.device.simulator.SamplePersons;

/** The counter and the kiosk in windows of their own, each a process of its own, with a card on each reader. */
final class DemoWindows {

    /** Closed, or ended by SIGINT or SIGTERM. */
    private static final Set<Integer> ENDED_AS_ASKED = Set.of(0, 130, 143);

    private DemoWindows() { }

    static int show(DemoHall hall, PrintStream out) throws IOException {
        hall.counterReader().putOn(SamplePersons.WANG_GUILAN.card());
        hall.kioskReader().putOn(SamplePersons.LI_JIANGUO.card());
        Process counter = start(hall, "yiwang.clerk.ClerkMain", "--data", hall.counter().toString(), "--devices", hall.counterDevices().toString(), "--size", "1366x768");
        Process kiosk = start(hall, "yiwang.kiosk.KioskMain", "--data", hall.kiosk().toString(), "--devices", hall.kioskDevices().toString(), "--windowed", "540x960");
        out.println("柜台和自助机的窗口打开了。两个读卡器上都放着样例身份证（王桂兰、李建国）。");
        out.println("网关：" + hall.centre().url() + "    数据、文书：" + hall.folder());
        out.println("关掉两个窗口，或者在这里按 Ctrl+C，一切就都停下。");
        CompletableFuture.allOf(counter.onExit(), kiosk.onExit()).join();
        if (ENDED_AS_ASKED.contains(counter.exitValue()) && ENDED_AS_ASKED.contains(kiosk.exitValue())) {
            return 0;
        }
        out.println("有一个窗口没有正常结束（柜台 " + counter.exitValue() + "，自助机 " + kiosk.exitValue() + "），原因在 " + hall.folder() + " 里的 *.log。");
        return 1;
    }

    private static Process start(DemoHall hall, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(DemoJvm.command(main));
        command.addAll(Arrays.asList(arguments));
        return hall.accompaniedBy(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(hall.folder().resolve(main + ".log").toFile()).start());
    }
}
