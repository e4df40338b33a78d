package yiwang.demo;

import java.io.IOException;
import java.io.PrintStream;
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

    private static final int LIMIT_SECONDS = 300;
    private static final int TOLD_EVERY_SECONDS = 5;

    private DemoPictures() { }

    static List<Step> take(DemoHall hall, PrintStream told) throws IOException, InterruptedException {
        Path out = Files.createDirectories(hall.folder().resolve("pictures"));
        hall.kioskReader().putOn(SamplePersons.WANG_GUILAN.card());
        Process counter = start(hall, "yiwang.clerk.ClerkPictures", "--data", hall.counter().toString(), "--devices", hall.counterDevices().toString(),
                "--out", out.toString());
        Process kiosk = start(hall, "yiwang.demo.KioskShots", hall.kiosk().toString(), hall.kioskDevices().toString(), out.toString());
        watch(List.of(counter, kiosk), out, told);
        List<Step> steps = List.of(ended(counter, "柜台的画面", out, "clerk-"), ended(kiosk, "自助机的画面", out, "kiosk-"));
        hall.kioskReader().lift();
        return steps;
    }

    private static void watch(List<Process> programs, Path out, PrintStream told) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (Process program : programs) {
            while (!program.waitFor(TOLD_EVERY_SECONDS, TimeUnit.SECONDS)) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                if (seconds > LIMIT_SECONDS) {
                    programs.forEach(Process::destroyForcibly);
                    program.waitFor();
                }
                told.println("      " + seconds + " 秒，" + count(out, "") + " 张");
            }
        }
    }

    private static Step ended(Process process, String name, Path out, String prefix) throws IOException {
        long pictures = count(out, prefix);
        return new Step(name, process.exitValue() == 0 && pictures > 0, pictures + " 张", out.resolve(prefix + "*.png").toString());
    }

    private static long count(Path out, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).count();
        }
    }

    private static Process start(DemoHall hall, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(DemoJvm.command(main));
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(Arrays.asList(arguments));
        return hall.accompaniedBy(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(hall.folder().resolve(main + ".log").toFile()).start());
    }
}
