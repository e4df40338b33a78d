package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import yiwang.sync.domain.port.StationStore;

/** Looks at the daybook of a station from outside. */
final class Daybooks {

    private Daybooks() { }

    /** Accepts cases until one is entered in the daybook, and lets the database catch up. @param receipts  gets their numbers */
    static void fill(StationStore store, Path folder, List<String> receipts) {
        soon(() -> {
            receipts.add(Stores.accept(store, Clock.systemUTC(), "王桂兰").receiptNo());
            return of(folder).stream().anyMatch(Daybooks::hasEntries);
        });
        store.cases("", 1, 0);
    }

    static List<Path> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("station.daybook")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static boolean hasEntries(Path daybook) {
        try (InputStream in = Files.newInputStream(daybook)) {
            byte[] sector = in.readNBytes(DaybookFrame.SECTOR);
            return sector.length == DaybookFrame.SECTOR && sector[0] != 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void soon(BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
