package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;

/** Stores, cases and looks at folders for this module's tests. */
final class Stores {

    static final String SERIES = "L990121100201A1261124";

    private Stores() { }

    static StationStore opened(StoreOpening opening) {
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        return ((StoreOpening.Opened) opening).store();
    }

    static StationStore enrolled(Path folder, Clock clock) {
        StationStore store = opened(EncryptedStationStore.create(folder, clock));
        store.enrol(new StationIdentity("ST-990121-01", "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", "E1",
                "https://gateway.example", "Z2F0ZXdheQ==", "cHJpdmF0ZQ=="));
        return store;
    }

    static CaseEntry accept(StationStore store, Clock clock, String name) {
        return accept(store, clock, Uuid7.next(clock), name, List.of());
    }

    static CaseEntry accept(StationStore store, Clock clock, UUID caseId, String name, List<String> attachments) {
        byte[] body = ("{\"name\":\"" + name + "\"," + "\"text\":\"" + "材料说明".repeat(100) + "\"}").getBytes(StandardCharsets.UTF_8);
        return store.create(SERIES, serial -> new CaseWrite(caseId, 1, SERIES + "%04d".formatted(serial), "9901", "ACCEPTED", body,
                List.of(name), List.of(), attachments, new RecordDraft(Uuid7.next(clock), Optional.of(caseId), "case.accepted", 1, body)));
    }

    /** Every record of the epoch from its beginning, each checked against the one before. */
    static List<SealedRecord> wholeChain(StationStore store) {
        List<SealedRecord> chain = store.pending(Integer.MAX_VALUE, Long.MAX_VALUE);
        String previous = SealedRecord.NO_HASH;
        long seq = 0;
        for (SealedRecord record : chain) {
            assertThat(record.stationSeq()).isEqualTo(++seq);
            assertThat(record.prevHash()).isEqualTo(previous);
            assertThat(record.hash()).isEqualTo(RecordHash.of(record));
            previous = record.hash();
        }
        assertThat(store.outbox().lastSeq()).isEqualTo(seq);
        return chain;
    }

    /** Every file and its content's hash. */
    static Map<String, String> print(Path folder) throws IOException {
        Map<String, String> print = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                print.put(folder.relativize(file).toString(), Files.isDirectory(file) ? "folder" : sha256(Files.readAllBytes(file)));
            }
        }
        return print;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
