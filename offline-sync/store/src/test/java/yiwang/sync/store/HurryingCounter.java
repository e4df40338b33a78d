package yiwang.sync.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;

/** Main program of a child JVM: two counters accept plain cases as fast as they can and print each receipt number, until one is refused. */
final class HurryingCounter {

    private static final Clock CLOCK = Clock.systemUTC();

    private HurryingCounter() { }

    public static void main(String[] args) {
        StationStore store = ((StoreOpening.Opened) EncryptedStationStore.open(Path.of(args[0]), CLOCK)).store();
        for (int counter = 0; counter < 2; counter++) {
            Thread.ofPlatform().start(() -> accept(store));
        }
    }

    private static void accept(StationStore store) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                out.write((one(store) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static String one(StationStore store) throws IOException {
        try {
            return Stores.accept(store, CLOCK, "王桂兰").receiptNo();
        } catch (StoreException e) {
            new FileOutputStream(FileDescriptor.out).write(("refused " + e.code() + "\n").getBytes(StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(2);
            throw e;
        }
    }
}
