package yiwang.sync.contracts.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;

/** What every chapter of the store's contract works on: an enrolled store, its clock, and cases of invented persons. */
interface StoreUnderTest {

    String SERIES = "L990121100201A1261124";

    StationStore store();

    SettableClock clock();

    static StationIdentity station(String epoch) {
        return new StationIdentity("ST-990121-01", "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", epoch,
                "https://gateway.example", "Z2F0ZXdheQ==", "cHJpdmF0ZQ==");
    }

    default RecordDraft draft(Optional<UUID> caseId, String type, String payload) {
        return new RecordDraft(Uuid7.next(clock()), caseId, type, 1, payload.getBytes(StandardCharsets.UTF_8));
    }

    default CaseWrite version(UUID caseId, int version, String receiptNo, String name, List<String> attachments) {
        byte[] body = ("{\"姓名\":\"" + name + "\",\"版本\":" + version + "}").getBytes(StandardCharsets.UTF_8);
        return new CaseWrite(caseId, version, receiptNo, "990121000000000000000000000000001", "ACCEPTED", body, List.of(name),
                List.of(), attachments, draft(Optional.of(caseId), "case.accepted", "{\"version\":" + version + "}"));
    }

    default CaseEntry accept(String name) {
        return accept(Uuid7.next(clock()), name, List.of());
    }

    default CaseEntry accept(UUID caseId, String name, List<String> attachments) {
        return store().create(SERIES, serial -> version(caseId, 1, receipt(serial), name, attachments));
    }

    static String receipt(long serial) {
        return SERIES + "%04d".formatted(serial) + "X";
    }
}
