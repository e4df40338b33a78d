package yiwang.device.nativecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A library compiled from C for one test; what a folder holds tells it how to behave. Needs the Debian packages gcc and libc6-dev. */
final class CompiledLibrary {

    private CompiledLibrary() { }

    static Path of(String name, Path folder, Path control) throws IOException {
        Path made = folder.resolve("lib" + name + ".so");
        Path source = folder.resolve(name + ".c");
        Files.copy(CompiledLibrary.class.getResourceAsStream("/" + name + ".c"), source);
        Process gcc = new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", made.toString(), "-DCONTROL=\"" + control + "\"", source.toString())
                .redirectErrorStream(true).start();
        String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gcc.onExit().join().exitValue() != 0) {
            throw new IOException("gcc: " + said);
        }
        return made;
    }
}
