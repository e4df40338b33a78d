package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;

/** Who copies the disk finds nothing of a person on it. */
class NothingInClearTest {

    private static final List<String> PLANTED = List.of("王桂兰", "阿依努尔·买买提", "99012119550307002X", "13900000001",
            "青溪县柳湾村三组十七号", "赵𬭎", "低保申请理由文字", "李建国扫描件.jpg", "扫描正文内容甲", "扫描正文内容乙", "草稿里的张小满",
            "记录里的电话13900000002", "排队备注王桂兰", "A-李建国-号", "退回说明给赵𬭎", "990121200001010019", "中心编号甲乙丙",
            "station-secret-key", "https://gateway.example/files/private-17", "改后的新姓名钱多多");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"));
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void no_planted_value_stands_in_any_file_while_open_or_after_closing() throws IOException {
        try (StationStore store = open()) {
            plant(store, folder);
            assertThat(store.cases("阿依", 10, 0)).hasSize(2);
            assertThat(Daybooks.of(folder)).anyMatch(Daybooks::hasEntries);
            assertThat(leaks()).isEmpty();
        }
        assertThat(leaks()).isEmpty();
    }

    @Test
    void no_planted_value_stands_in_any_file_after_a_kill() throws Exception {
        open().close();
        try (ChildJvm planter = ChildJvm.start(List.of(), NothingInClearTest.class, folder.toString())) {
            assertThat(planter.line()).isEqualTo("planted");
            planter.kill();
        }
        assertThat(folder.resolve("station.db-wal")).exists();
        assertThat(Daybooks.of(folder)).anyMatch(Daybooks::hasEntries);
        assertThat(leaks()).isEmpty();
        try (StationStore store = Stores.opened(EncryptedStationStore.open(folder, CLOCK))) {
            assertThat(store.cases("钱多多", 10, 0)).hasSize(1);
        }
    }

    @Test
    void the_search_for_leaks_would_find_one() throws IOException {
        for (Charset charset : CHARSETS) {
            Files.write(folder.resolve("leak-" + charset), ("x" + "赵𬭎" + "y").getBytes(charset));
        }
        assertThat(leaks()).hasSize(CHARSETS.size());
    }

    /** Main program of the child that is killed. */
    public static void main(String[] args) throws IOException {
        plant(((StoreOpening.Opened) EncryptedStationStore.open(Path.of(args[0]), CLOCK)).store(), Path.of(args[0]));
        new FileOutputStream(FileDescriptor.out).write("planted\n".getBytes(StandardCharsets.US_ASCII));
        if (System.in.read() >= 0) {
            throw new IllegalStateException("nobody writes to this program");
        }
    }

    private StationStore open() {
        StationStore store = Stores.opened(EncryptedStationStore.create(folder, CLOCK));
        store.enrol(new StationIdentity("ST-990121-01", "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", "E1",
                "https://gateway.example", "Z2F0ZXdheQ==", "station-secret-key"));
        return store;
    }

    private static void plant(StationStore store, Path folder) {
        String everything = String.join("|", PLANTED);
        UUID caseId = Uuid7.next(CLOCK);
        List<String> scans = Stream.of("扫描正文内容甲", "扫描正文内容乙".repeat(20_000))
                .map(text -> store.storeAttachment(caseId, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).sha256()).toList();
        CaseEntry saved = store.create(Stores.SERIES, serial -> write(caseId, 1, serial, "王桂兰", everything, scans));
        store.update(write(caseId, 2, Long.parseLong(saved.receiptNo().substring(Stores.SERIES.length())), "改后的新姓名钱多多", everything, scans));
        store.append(record(Optional.of(caseId), everything));
        store.append(record(Optional.empty(), everything));
        UUID draft = Uuid7.next(CLOCK);
        store.saveDraft(draft, everything.getBytes(StandardCharsets.UTF_8), CLOCK.instant());
        store.dropDraft(draft);
        store.saveDraft(Uuid7.next(CLOCK), everything.getBytes(StandardCharsets.UTF_8), CLOCK.instant());
        store.takeTicket("排队备注王桂兰", LocalDate.of(2026, 11, 24), n -> new Ticket(Uuid7.next(CLOCK), "A-李建国-号", "排队备注王桂兰",
                LocalDate.of(2026, 11, 24), CLOCK.instant(), 0, "pending"), t -> record(Optional.empty(), t.number()));
        store.uploadStarted(caseId, scans.getFirst(), "https://gateway.example/files/private-17");
        store.applyFeed("c1", List.of(new CaseChange(caseId, "CORRECTION", "中心编号甲乙丙", "退回说明给赵𬭎", CLOCK.instant())));
        Daybooks.fill(store, folder, new ArrayList<>());
        store.create(Stores.SERIES, serial -> write(Uuid7.next(CLOCK), 1, serial, "王桂兰", everything, List.of()));
    }

    private static CaseWrite write(UUID caseId, int version, long serial, String name, String everything, List<String> scans) {
        return new CaseWrite(caseId, version, Stores.SERIES + serial, "9901", "ACCEPTED", everything.getBytes(StandardCharsets.UTF_8),
                List.of(name, "阿依努尔·买买提", "赵𬭎"), List.of("99012119550307002X", "13900000001"), scans,
                record(Optional.of(caseId), everything + version));
    }

    private static RecordDraft record(Optional<UUID> caseId, String payload) {
        return new RecordDraft(Uuid7.next(CLOCK), caseId, "case.accepted", 1, payload.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> leaks() throws IOException {
        List<String> leaks = new ArrayList<>();
        List<String> hashes = List.of(Stores.sha256("扫描正文内容甲".getBytes(StandardCharsets.UTF_8)),
                Stores.sha256("扫描正文内容乙".repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String planted : PLANTED) {
                    CHARSETS.stream().filter(charset -> contains(content, planted.getBytes(charset)))
                            .forEach(charset -> leaks.add(folder.relativize(file) + ": " + planted + " in " + charset));
                }
                for (String hash : hashes) {
                    if (file.toString().contains(hash.substring(2, 20)) || contains(content, HexFormat.of().parseHex(hash))
                            || contains(content, hash.getBytes(StandardCharsets.US_ASCII))) {
                        leaks.add(folder.relativize(file) + ": hash of a scan");
                    }
                }
            }
        }
        return leaks;
    }

    private static boolean contains(String content, byte[] wanted) {
        return content.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
