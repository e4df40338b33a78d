package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;

/** A disk that is full or failing never makes a case half, and never makes "saved" untrue. */
class FailingDiskTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_refuses_whole_cases_and_all_goes_on_when_there_is_space() throws Exception {
        assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()))
                .as("mounting a small file system needs root").isTrue();
        try {
            fillAndFree();
        } finally {
            assertThat(ran("umount", folder.toString())).isTrue();
        }
    }

    private void fillAndFree() throws IOException {
        Path data = folder.resolve("data");
        try (StationStore store = Stores.enrolled(data, CLOCK)) {
            Stores.accept(store, CLOCK, "王桂兰");
            Path filler = folder.resolve("filler");
            fill(filler);
            List<String> codes = new ArrayList<>();
            int before = 0;
            while (codes.size() < 5) {
                before = store.countCases();
                try {
                    Stores.accept(store, CLOCK, "李建国");
                } catch (StoreException e) {
                    codes.add(e.code());
                    assertThat(store.countCases()).isEqualTo(before);
                }
            }
            assertThat(codes).containsOnly("disk_full");
            assertThatThrownBy(() -> store.storeAttachment(UUID.randomUUID(), new ByteArrayInputStream(new byte[2_000_000])))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("disk_full"));
            assertThat(Stores.wholeChain(store)).hasSize(before);
            assertThat(store.cases("李", 10_000, 0)).hasSize(before - 1);

            Files.delete(filler);
            Stores.accept(store, CLOCK, "张小满");
            assertThat(Stores.wholeChain(store)).hasSize(before + 1);
            assertThat(store.cases("", 10_000, 0)).extracting(c -> c.receiptNo()).doesNotHaveDuplicates().hasSize(before + 1);
        }
        fill(folder.resolve("filler"));
        try (StationStore store = Stores.opened(EncryptedStationStore.open(data, CLOCK))) {
            int there = store.countCases();
            assertThat(store.cases("李", 10_000, 0)).hasSize(there - 2);
            assertThat(store.cases("", 10_000, 0)).hasSize(there);
            assertThatThrownBy(() -> Stores.accept(store, CLOCK, "王桂兰")).hasMessageContaining("只能查看")
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("disk_full"));
            Files.delete(folder.resolve("filler"));
            Stores.accept(store, CLOCK, "王桂兰");
            assertThat(Stores.wholeChain(store)).hasSize(there + 1);
        }
        Stores.opened(EncryptedStationStore.open(data, CLOCK)).close();
        assertThat(data.resolve(DiskReserve.FILE)).exists();
    }

    private static void fill(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[16_384];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    @Test
    void after_a_failed_sync_nothing_more_is_called_saved() throws Exception {
        assumeThat(ran("strace", "--version")).as("strace makes the disk fail").isTrue();
        Stores.enrolled(folder, CLOCK).close();
        List<String> strace = List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
                "-e", "inject=fsync,fdatasync:error=EIO:when=40+");
        List<String> said = new ArrayList<>();
        try (ChildJvm counter = ChildJvm.start(strace, AcceptingCounter.class, folder.toString(), "11", "1")) {
            assumeThat(counter.line()).as("strace may trace here").isEqualTo("open");
            int refusals = 0;
            while (refusals < 20) {
                String line = counter.line();
                said.add(line);
                refusals += line.startsWith("refused") ? 1 : 0;
            }
        }
        int firstRefusal = said.indexOf("refused disk_failing");
        assertThat(firstRefusal).isPositive();
        assertThat(said.subList(firstRefusal, said.size())).containsOnly("refused disk_failing");

        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
            assertThat(said.subList(0, firstRefusal)).filteredOn(line -> line.startsWith("case ")).isNotEmpty()
                    .allSatisfy(line -> assertThat(store.find(UUID.fromString(line.split(" ")[1]))).isPresent());
            Stores.wholeChain(store);
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
