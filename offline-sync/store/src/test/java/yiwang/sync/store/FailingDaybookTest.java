package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/** The disk fails under the daybook, or under the database that follows it: what was acknowledged is there, and the next is refused. */
class FailingDaybookTest {

    @TempDir
    private Path folder;

    @Test
    void after_a_failed_sync_of_the_daybook_nothing_more_is_called_saved() throws Exception {
        List<String> said = accepted("station.daybook-1", "fdatasync:error=EIO:when=100+");
        assertThat(said.getLast()).isEqualTo("refused disk_failing");
        allAreThere(said);
    }

    @Test
    void a_failed_write_to_the_daybook_is_no_acknowledgement() throws Exception {
        List<String> said = accepted("station.daybook-1", "pwrite64:error=ENOSPC:when=300+");
        assertThat(said.getLast()).startsWith("refused disk_f");
        allAreThere(said);
    }

    @Test
    void when_the_database_finds_no_room_the_daybook_keeps_what_it_took_and_takes_no_more_than_it_can() throws Exception {
        List<String> said = accepted("station.db-wal", "pwrite64:error=ENOSPC:when=400+");
        assertThat(said.getLast()).isEqualTo("refused disk_full");
        allAreThere(said);
    }

    @Test
    void when_the_database_cannot_be_written_what_was_acknowledged_comes_back_out_of_the_daybook() throws Exception {
        List<String> said = accepted("station.db-wal", "pwrite64:error=EIO:when=400+");
        assertThat(said.getLast()).isEqualTo("refused disk_failing");
        allAreThere(said);
    }

    private List<String> accepted(String file, String fault) throws IOException {
        Stores.enrolled(folder, Clock.systemUTC()).close();
        List<String> strace = List.of("strace", "-f", "-qq", "-o", "/dev/null", "-P", folder.resolve(file).toString(), "-e",
                "trace=fdatasync,pwrite64", "-e", "inject=" + fault);
        try (ChildJvm counter = ChildJvm.start(strace, HurryingCounter.class, folder.toString())) {
            List<String> said = counter.rest();
            assumeThat(said).as("strace may trace here").isNotEmpty();
            return said;
        } catch (IOException e) {
            assumeThat(e).as("strace makes the disk fail").isNull();
            throw e;
        }
    }

    private void allAreThere(List<String> said) {
        assertThat(said).hasSizeGreaterThan(20);
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, Clock.systemUTC()))) {
            List<String> kept = store.cases("", Integer.MAX_VALUE, 0).stream().map(CaseEntry::receiptNo).toList();
            assertThat(kept).doesNotHaveDuplicates().hasSize(store.countCases());
            assertThat(kept.stream().collect(Collectors.toSet()))
                    .containsAll(said.stream().filter(line -> !line.startsWith("refused")).toList());
            Stores.wholeChain(store);
        }
    }
}
