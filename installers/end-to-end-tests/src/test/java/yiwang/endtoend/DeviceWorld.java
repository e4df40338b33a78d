package yiwang.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.contracts.PrivatePcscd;

/** Every folder that a process of the product can write to, apart from what a person asked for: searched as a whole. */
final class DeviceWorld implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String LOUD = """
            <configuration><appender name="FILE" class="ch.qos.logback.core.FileAppender"><file>%s</file>
            <encoder><pattern>%%d %%-5level %%logger - %%msg%%n%%ex</pattern></encoder></appender><root level="trace"><appender-ref ref="FILE"/></root></configuration>
            """;

    final PrivateCups cups;
    final Path data;
    final Path recordings;
    final Path log;
    private final Path world;
    private final LeakSearch search;

    DeviceWorld(Path folder, LeakSearch search) throws IOException {
        this.search = search;
        world = folder.resolve("world");
        data = Files.createDirectories(world.resolve("data"));
        recordings = Files.createDirectories(world.resolve("recordings"));
        log = Files.createDirectories(world.resolve("logs")).resolve("talkative.log");
        Files.writeString(log.resolveSibling("logback.xml"), LOUD.formatted(log));
        Files.createDirectories(world.resolve("tmp"));
        Files.createDirectories(world.resolve("home"));
        cups = PrivateCups.start();
    }

    /** What it says on stderr is searched at once: that is where its ordinary log goes. */
    Yiwang.Answer call(Object... arguments) {
        return call(TalkativeMain.class, arguments);
    }

    Yiwang.Answer call(Class<?> main, Object... arguments) {
        Map<String, String> environment = new HashMap<>(cups.environment());
        environment.put("TMPDIR", world.resolve("tmp").toString());
        environment.put("HOME", world.resolve("home").toString());
        environment.put(PrivatePcscd.SOCKET_VARIABLE, PrivatePcscd.socket().toString());
        Yiwang.Answer answer = Yiwang.call(new Yiwang.Program(List.of("-Djava.io.tmpdir=" + world.resolve("tmp"), "-Duser.home=" + world.resolve("home"),
                "-D" + TalkativeMain.LOG + "=" + log), main.getName(), environment), arguments);
        if (!search.in(answer.errors()).isEmpty()) {
            throw new AssertionError("said on stderr: " + search.in(answer.errors()));
        }
        return answer;
    }

    /** Where anything of a person lies. The papers that came out of the printer are paper. */
    List<String> leaks() throws IOException {
        List<String> found = new ArrayList<>(search.below(world));
        found.addAll(search.below(MEMORY));
        found.addAll(inTheSpool());
        return found;
    }

    List<String> inMemory() {
        return search.below(MEMORY);
    }

    List<String> inTheSpool() throws IOException {
        List<String> found = new ArrayList<>();
        cups.kept().forEach((file, bytes) -> search.in(bytes).forEach(what -> found.add(file + ": " + what)));
        return found;
    }

    @Override
    public void close() {
        cups.close();
    }
}
