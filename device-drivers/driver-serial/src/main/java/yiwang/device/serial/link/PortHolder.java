package yiwang.device.serial.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which programs hold a port, as far as this user may see them. */
final class PortHolder {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int MOST = 3;

    private PortHolder() { }

    /** Such as {@code java (process 4711)}, at most three with commas between; empty when nobody is seen to hold it, or this is no Linux. */
    static Optional<String> of(Path port) {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            Path real = port.toRealPath();
            String holders = all.filter(process -> process.getFileName().toString().matches("\\d+")).filter(process -> holds(process, real))
                    .limit(MOST).map(PortHolder::name).collect(Collectors.joining(", "));
            return Optional.of(holders).filter(found -> !found.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Path process, Path port) {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return open.anyMatch(file -> leadsTo(file, port));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path file, Path port) {
        try {
            return Files.readSymbolicLink(file).equals(port);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip() + " (process " + process.getFileName() + ")";
        } catch (IOException e) {
            return "process " + process.getFileName();
        }
    }
}
