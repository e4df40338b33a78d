package yiwang.endtoend.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;

/** How the processes that are killed are started: each from an archive of its classes (JEP 483, 514), which halves a start; half of a long range of kills is starts. */
record Archives(Yiwang.Program gateway, Yiwang.Program commandLine, Yiwang.Program counter) {

    private static final Duration ASSEMBLED = Duration.ofSeconds(120);

    /** Every process as it always starts. */
    static Archives none() {
        return of(Path.of(""), "");
    }

    /** One small hall, ended in peace, tells which classes belong into the archives; the class path must hold no folders. */
    static Archives trained(Path folder) throws Exception {
        Archives training = of(folder, "-XX:AOTCacheOutput=");
        try (Hall hall = Hall.centreOnly(Files.createDirectories(folder.resolve("hall")), training.gateway)) {
            hall.enrol(hall.address);
            Path form = hall.form(folder);
            Path scan = Examples.picture(folder, "卡.png", 3);
            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), form, scan).toArray();
            try (CommandLoop loop = new CommandLoop(training.commandLine)) {
                loop.call(accept);
                loop.call("sync", "--data", hall.station);
                loop.end();
            }
            try (CommandLoop loop = new CommandLoop(training.counter)) {
                loop.call(hall.station, form, scan);
                loop.call(hall.station, form, "");
                loop.end();
            }
            hall.endGateway(ASSEMBLED);
        }
        return of(folder, "-XX:AOTCache=");
    }

    private static Archives of(Path folder, String option) {
        return new Archives(program("yiwang.cli.YiwangMain", folder, option), program(CommandLoopMain.class.getName(), folder, option),
                program(StandingCounterMain.class.getName(), folder, option));
    }

    private static Yiwang.Program program(String main, Path folder, String option) {
        // What the JVM says of its archive would stand among the answers; and nobody lives long enough to gain from being compiled.
        List<String> options = option.isEmpty() ? List.of() : List.of(option + folder.resolve(main + ".aot"), "-Xlog:disable", "-XX:CompileThresholdScaling=10");
        return new Yiwang.Program(options, main, Map.of());
    }
}
