package yiwang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yiwang.device.simulator.SamplePersons;

/** Pictures of the counter and the kiosk as they stand after the main job, each taken by a program of its own. */
final class DemoPictures {

    private static final int LIMIT_SECONDS = 180;

    private DemoPictures() { }

    static List<Step> take(DemoHall hall) throws IOException, InterruptedException {
        Path out = Files.createDirectories(hall.folder().resolve("pictures"));
        hall.kioskReader().putOn(SamplePersons.WANG_GUILAN.card());
        Process counter = start(hall, "yiwang.clerk.ClerkPictures", "--data", hall.counter().toString(), "--out", out.toString());
        Process kiosk = start(hall, "yiwang.demo.KioskShots", hall.kiosk().toString(), hall.kioskDevices().toString(), out.toString());
        List<Step> steps = List.of(ended(counter, "柜台的画面", out, "clerk-"), ended(kiosk, "自助机的画面", out, "kiosk-"));
        hall.kioskReader().lift();
        return steps;
    }

    private static Step ended(Process process, String name, Path out, String prefix) throws IOException, InterruptedException {
        boolean inTime = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(out)) {
            long pictures = files.filter(file -> file.getFileName().toString().startsWith(prefix)).count();
            return new Step(name, inTime && process.exitValue() == 0 && pictures > 0, pictures + " 张", out.resolve(prefix + "*.png").toString());
        }
    }

    private static Process start(DemoHall hall, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(DemoJvm.command(main));
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(hall.folder().resolve(main + ".log").toFile()).start();
    }
}
