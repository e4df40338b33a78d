package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.queue.Ticket;

/** What was acknowledged outlives {@code kill -9}. */
class KilledCounterTest {

    private static final long SEED = 20261124;
    private static final int KILLS = 24;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void no_acknowledged_case_ticket_or_scan_is_lost_by_kills_at_random_moments() throws Exception {
        Stores.enrolled(folder, Clock.systemUTC()).close();
        Random random = new Random(SEED);
        List<String> said = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm counter = ChildJvm.start(List.of(), AcceptingCounter.class, folder.toString(), Long.toString(SEED + kill), "2")) {
                assertThat(counter.line()).isEqualTo("open");
                for (int lines = random.nextInt(25); lines > 0; lines--) {
                    said.add(counter.line());
                }
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(3_000)));
                said.addAll(counter.kill());
            }
            if (kill % 4 == 3) {
                allIsHere(said);
            }
        }
        assertThat(said).hasSizeGreaterThan(KILLS * 4).noneMatch(line -> line.startsWith("refused"));
    }

    private void allIsHere(List<String> said) throws IOException {
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, Clock.systemUTC()))) {
            Set<String> numbers = new HashSet<>();
            for (String line : said) {
                String[] words = line.split(" ");
                if (words[0].equals("case") && words.length == 4) {
                    acknowledged(store, words);
                    assertThat(numbers.add(words[2])).as("receipt number given twice: " + words[2]).isTrue();
                }
            }
            Stores.wholeChain(store);
            List<CaseEntry> all = store.cases("", Integer.MAX_VALUE, 0);
            assertThat(all).hasSize(store.countCases()).extracting(CaseEntry::receiptNo).doesNotHaveDuplicates();
            assertThat(store.cases("桂兰", Integer.MAX_VALUE, 0)).hasSameSizeAs(all);
            List<String> tickets = store.tickets(LocalDate.of(2026, 11, 24)).stream().map(Ticket::number).toList();
            assertThat(tickets).doesNotHaveDuplicates()
                    .containsAll(said.stream().filter(l -> l.matches("ticket A\\d{3,}")).map(l -> l.substring(7)).toList());
        }
    }

    private static void acknowledged(StationStore store, String[] words) throws IOException {
        UUID caseId = UUID.fromString(words[1]);
        assertThat(store.find(caseId)).as(words[1]).map(CaseEntry::receiptNo).contains(words[2]);
        assertThat(store.records(caseId)).hasSize(1);
        if (words[3].length() == 64) {
            try (InputStream scan = store.openAttachment(caseId, words[3])) {
                assertThat(Stores.sha256(scan.readAllBytes())).isEqualTo(words[3]);
            }
        }
    }
}
