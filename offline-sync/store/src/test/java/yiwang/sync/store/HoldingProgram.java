package yiwang.sync.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Main program of a child JVM: opens a store, says so, and holds it until its input ends. */
final class HoldingProgram {

    private HoldingProgram() { }

    public static void main(String[] args) throws IOException {
        try (var store = ((StoreOpening.Opened) EncryptedStationStore.open(Path.of(args[0]), Clock.systemUTC())).store()) {
            new FileOutputStream(FileDescriptor.out).write(("open " + store.countCases() + "\n").getBytes(StandardCharsets.UTF_8));
            if (System.in.read() >= 0) {
                throw new IllegalStateException("nobody writes to this program");
            }
        }
    }
}
