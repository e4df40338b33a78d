package yiwang.demo;

import java.nio.file.Path;
import java.util.List;

/** How a program of the product is started beside this one. */
final class DemoJvm {

    private DemoJvm() { }

    static List<String> command(String main) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), main);
    }
}
