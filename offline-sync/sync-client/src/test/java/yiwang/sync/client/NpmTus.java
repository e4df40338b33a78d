package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tus client and server of npm, fetched once into the build folder. */
final class NpmTus {

    private final Path folder;

    private NpmTus(Path folder) {
        this.folder = folder;
    }

    static NpmTus fetched() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "npm").toAbsolutePath());
        for (String name : List.of("package.json", "client.mjs", "server.mjs")) {
            Files.copy(Path.of("src", "test", "resources", "npm", name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        NpmTus npm = new NpmTus(folder);
        if (!Files.isRegularFile(folder.resolve("fetched"))) {
            Process install = npm.run("npm", "install", "--no-audit", "--no-fund", "--silent");
            assertThat(install.waitFor(100, TimeUnit.SECONDS)).as("npm install ends in time").isTrue();
            assertThat(install.exitValue()).as("npm install").isZero();
            Files.writeString(folder.resolve("fetched"), "");
        }
        return npm;
    }

    /** In a process of its own; what it says on stderr is shown. */
    Process node(Object... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("node"));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        return run(words.toArray(String[]::new));
    }

    private Process run(String... command) throws IOException {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
