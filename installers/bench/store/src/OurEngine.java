import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/** The product's store as the product uses it: case, search terms, receipt number and a record in the hash chain, all encrypted. */
final class OurEngine implements Engine {

    private static final Clock CLOCK = Clock.systemUTC();
    static final String SERIES = "L990121100201A1261124";

    private final StationStore store;
    private final CaseCorpus corpus;
    private final boolean oneBody;

    /** @param oneBody  true = the record's payload is the case's body, byte for byte; false = another one of the same size */
    OurEngine(Path folder, CaseCorpus corpus, boolean oneBody) {
        this.corpus = corpus;
        this.oneBody = oneBody;
        store = ((StoreOpening.Opened) EncryptedStationStore.create(folder, CLOCK)).store();
        store.enrol(new StationIdentity("ST-1", "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", "E1", "https://g", "a", "b"));
    }

    @Override
    public Session session() {
        return new Session() {
            @Override
            public void accept(int number) {
                UUID id = Uuid7.next(CLOCK);
                byte[] body = corpus.bytes(number);
                byte[] payload = oneBody ? body : (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
                store.create(SERIES, serial -> new CaseWrite(id, 1, SERIES + serial, "990121000000000000000000000000001", "ACCEPTED", body,
                        List.of(CaseCorpus.name(number)), List.of(CaseCorpus.idNumber(number), CaseCorpus.mobile(number)), List.of(),
                        new RecordDraft(Uuid7.next(CLOCK), Optional.of(id), "case.accepted", 1, payload)));
            }

            @Override
            public void close() { }
        };
    }

    @Override
    public int count() {
        return store.pending(Integer.MAX_VALUE, Long.MAX_VALUE).size();
    }

    @Override
    public void close() {
        store.close();
    }
}
