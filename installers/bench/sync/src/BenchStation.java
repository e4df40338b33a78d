import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import yiwang.sync.client.Answer;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.client.GatewayClient;
import yiwang.sync.client.SyncReport;
import yiwang.sync.client.SyncRunner;
import yiwang.sync.client.SyncWatcher;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StationStore.StoredAttachment;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** A station with a real encrypted store, filled with cases of the corpus. */
final class BenchStation implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();

    final StationStore store;
    private final CaseCorpus corpus;
    private final StationIdentity identity;
    private long payload;
    private volatile long receiptedAt;
    private volatile long arrivedAt;
    private long seen;

    BenchStation(Path data, String gateway, String line, String code, long seed) {
        this.store = ((StoreOpening.Opened) EncryptedStationStore.create(data, CLOCK)).store();
        StationIdentity id = ((Answer.Got<StationIdentity>) new EnrolmentClient(CLOCK).enrol(gateway, code)).value();
        this.identity = new StationIdentity(id.stationId(), id.name(), id.hall(), id.areaCode(), id.deviceCode(), id.epoch(), line,
                id.gatewayKey(), id.privateKey());
        this.corpus = new CaseCorpus(new Random(seed));
        store.enrol(identity);
    }

    /** Bytes of records and attachments that wait. */
    long payload() {
        return payload;
    }

    void forget() {
        payload = 0;
    }

    /** What the store still does on the side has ended. */
    void settled() {
        store.pending(1, 1);
    }

    /** When the last record that waited was receipted, durably here. */
    long receiptedAt() {
        return receiptedAt;
    }

    /** When the last file was booked as complete. */
    long arrivedAt() {
        return arrivedAt;
    }

    private void changed() {
        OutboxState outbox = store.outbox();
        if (outbox.acknowledgedSeq() > seen) {
            seen = outbox.acknowledgedSeq();
            receiptedAt = System.nanoTime();
            arrivedAt = 0;
        }
        if (arrivedAt == 0 && outbox.pendingBytes() == 0) {
            arrivedAt = System.nanoTime();
        }
    }

    void accept(byte[]... files) {
        UUID caseId = Uuid7.next(CLOCK);
        List<String> stored = java.util.Arrays.stream(files).map(f -> store.storeAttachment(caseId, new ByteArrayInputStream(f)))
                .map(StoredAttachment::sha256).toList();
        store.create("L" + identity.areaCode() + identity.deviceCode() + "261121", serial -> {
            String receiptNo = "L%s%s261121%06d0".formatted(identity.areaCode(), identity.deviceCode(), serial);
            byte[] body = corpus.caseJson(caseId, receiptNo).getBytes(StandardCharsets.UTF_8);
            byte[] record = ("{\"case\":" + new String(body, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
            payload += record.length;
            return new CaseWrite(caseId, 1, receiptNo, CaseCorpus.HANDLE_CODE, "ACCEPTED", body, List.of("王桂兰"), List.of("990121194203150020"),
                    stored, new RecordDraft(Uuid7.next(CLOCK), Optional.of(caseId), "case.accepted", 1, record));
        });
        for (byte[] file : files) {
            payload += file.length;
        }
    }

    SyncRunner runner() {
        return new SyncRunner(store, new GatewayClient(identity, CLOCK, Duration.ofSeconds(30)), CLOCK, new SyncWatcher() {
            @Override
            public void sending(int now) { }

            @Override
            public void changed() {
                BenchStation.this.changed();
            }
        });
    }

    /** Passes until nothing waits. @return how many, or -1 when it gave up */
    int drain(SyncRunner runner, int most) {
        for (int pass = 1; pass <= most; pass++) {
            SyncReport report = runner.pass();
            if (report.pendingRecords() == 0 && report.pendingBytes() == 0) {
                return pass;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        store.close();
    }
}
