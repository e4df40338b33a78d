package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore;

/** A scan's file without its row, as a power cut between the two leaves it. */
class OrphanedAttachmentTest {

    private static final int SLICES = 16;

    @TempDir
    private Path folder;

    @Test
    void is_removed_within_sixteen_days_of_power_cuts_once_it_is_a_week_old_and_known_scans_stay() throws IOException {
        Instant begin = Instant.parse("2026-11-24T01:30:00Z");
        SettableClock clock = new SettableClock(begin);
        UUID caseId = UUID.randomUUID();
        String scan;
        try (StationStore store = Stores.enrolled(folder, clock)) {
            scan = store.storeAttachment(caseId, new ByteArrayInputStream(new byte[5_000])).sha256();
            store.storeAttachment(UUID.randomUUID(), new ByteArrayInputStream(new byte[3]));
        }
        Path orphan = folder.resolve("attachments/a7/" + "5".repeat(30));
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, new byte[100]);
        Files.setLastModifiedTime(orphan, FileTime.from(begin));
        Path young = Files.write(orphan.resolveSibling("6".repeat(30)), new byte[100]);
        Files.setLastModifiedTime(young, FileTime.from(begin.plus(Duration.ofDays(60))));

        afterPowerCuts(clock, 6);
        assertThat(orphan).exists();
        afterPowerCuts(clock, SLICES + 2);
        assertThat(orphan).doesNotExist();
        assertThat(young).exists();
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, clock)); InputStream in = store.openAttachment(caseId, scan)) {
            assertThat(in.readAllBytes()).hasSize(5_000);
        }
    }

    private void afterPowerCuts(SettableClock clock, int days) throws IOException {
        for (int day = 0; day < days; day++) {
            clock.advance(Duration.ofDays(1));
            Files.write(folder.resolve("station.db-wal"), new byte[4_096]);
            Stores.opened(EncryptedStationStore.open(folder, clock)).close();
        }
    }
}
