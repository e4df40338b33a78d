package yiwang.sync.simulation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.client.InlineSync;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ConflictWord;

/** A station with its disk, its clock, the product's sync and a clerk who believes what the screen says. */
final class SimulatedStation {

    private static final int MOST_FILES = 3;
    private static final int SMALL = 1500;
    private static final int LARGE = 90_000;
    private static final int PERSONS = 6;
    private static final long DAY = 86_400_000L;
    private static final long TEN_YEARS = 315_360_000_000L;

    final StationIdentity identity;
    final SimulatedClock clock;
    final SimulatedDisk disk;
    private final World world;
    private StationStore store;
    private InlineSync sync;
    long nextPass;
    long downUntil;
    private Server server;

    SimulatedStation(World world, int number, Server server) {
        this.world = world;
        this.server = server;
        this.identity = new StationIdentity("station-" + number, "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A" + number, "epoch-" + number,
                "http://centre.test", FixedKeys.CENTRE.publicKey(), FixedKeys.STATION.privateKey());
        this.clock = new SimulatedClock(world);
        this.disk = new SimulatedDisk(world, clock);
        disk.enrol(identity);
        boot();
    }

    /** Whom it asks from now on: the hub of its hall, or the centre itself. */
    void talksTo(Server next) {
        server = next;
    }

    Server server() {
        return server;
    }

    private void boot() {
        store = world.habits().store(disk.port(), world);
        sync = new InlineSync(store, identity, clock, () -> world.now() * 1_000_000, () -> world.chance().unit(),
                world.habits().road((request, left) -> world.network().carry(this, request, left), this));
    }

    /** Back a day or to another decade, forward, or right again. */
    void clockJumps() {
        long off = world.chance().oneIn(3) ? (world.chance().below(5) - 2) * DAY : world.chance().below(7) * TEN_YEARS / 6 - TEN_YEARS / 2;
        clock.off(off);
        world.note(identity.stationId() + " clock is off by " + off);
    }

    void powerCut() {
        disk.powerCut();
        boot();
        nextPass = world.now() + 1000;
    }

    void pass() {
        InlineSync.Ended ended = sync.pass();
        nextPass = world.now() + ended.pause().toMillis();
        world.note(identity.stationId() + " passed " + ended.codes() + " next in " + ended.pause().toMillis());
    }

    void clerkActs() {
        try {
            List<Notebook.Told> known = world.notebook().told(this);
            int what = world.chance().below(10);
            if (known.isEmpty() || what < 6) {
                accept();
            } else if (what < 9) {
                correct(known.get(world.chance().below(known.size())));
            } else {
                UUID caseId = known.get(world.chance().below(known.size())).caseId();
                store.append(new RecordDraft(world.chance().id(), Optional.of(caseId), "handover", 1, "{}".getBytes(StandardCharsets.UTF_8)));
            }
        } catch (StoreException e) {
            world.note("clerk told " + e.code());
        }
    }

    private void accept() {
        UUID caseId = world.habits().caseId(world, this);
        List<String> files = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int file = world.chance().below(MOST_FILES); file > 0; file--) {
            byte[] bytes = world.chance().bytes(world.chance().oneIn(6) ? 1 + world.chance().below(LARGE) : world.chance().below(SMALL));
            kept.add(store.storeAttachment(caseId, new ByteArrayInputStream(bytes)).sha256());
            files.add(SimulatedCentre.sha256(bytes));
        }
        String person = "p" + world.chance().below(PERSONS);
        CaseEntry saved = store.create("L" + identity.stationId(), serial -> write(caseId, new CaseText(1, world.habits().numbersOf(this) + "-" + serial,
                Integer.toString(world.chance().below(1_000_000)), person, 0, ""), kept));
        tell(saved, files);
    }

    private void correct(Notebook.Told word) {
        Optional<CaseEntry> held = store.find(word.caseId());
        if (held.isEmpty()) {
            return;
        }
        if (held.get().problem().equals(Optional.of(ConflictWord.CASE_PROBLEM))) {
            decide(word, held.get());
        } else {
            int heard = store.changes(word.caseId()).stream().mapToInt(change -> ChangeWord.number(change.more(), ChangeWord.ADVANCES)).reduce(0, (a, b) -> b);
            tell(store.update(write(word.caseId(), text(held.get(), heard, ""), word.files())), word.files());
        }
    }

    /** While a conflict is open its case gets no version but the one that ends it, and that only once the centre's word is here. */
    private void decide(Notebook.Told told, CaseEntry held) {
        store.changes(held.caseId()).stream().flatMap(change -> ChangeWord.read(change.more(), ChangeWord.CONFLICT, ConflictWord.class).stream()).reduce((a, b) -> b)
                .ifPresent(word -> {
                    tell(store.update(write(held.caseId(), text(held, word.advances(), word.conflictId()), told.files())), told.files());
                    store.markProblem(held.caseId(), "");
                });
    }

    /** What waits for a person is done. */
    void clerkDecides() {
        for (Notebook.Told word : world.notebook().told(this)) {
            store.find(word.caseId()).filter(held -> held.problem().equals(Optional.of(ConflictWord.CASE_PROBLEM))).ifPresent(held -> decide(word, held));
        }
    }

    private CaseText text(CaseEntry held, int heard, String decides) {
        CaseText before = CaseText.parse(new String(held.body(), StandardCharsets.UTF_8));
        return new CaseText(held.version() + 1, before.receiptNo(), Integer.toString(world.chance().below(1_000_000)), before.person(), heard, decides);
    }

    private void tell(CaseEntry saved, List<String> files) {
        world.notebook().tell(new Notebook.Told(this, saved.caseId(), saved.receiptNo(), files, saved.version()));
        world.note(identity.stationId() + " told " + saved.receiptNo() + " v" + saved.version() + " " + saved.caseId());
    }

    private CaseWrite write(UUID caseId, CaseText text, List<String> files) {
        int version = text.version();
        world.notebook().begin(this, caseId, version, text.text());
        byte[] body = text.text().getBytes(StandardCharsets.UTF_8);
        return new CaseWrite(caseId, version, text.receiptNo(), "11990121990001001340001110000001", "ACCEPTED", body, List.of("王桂兰"), List.of(), files,
                new RecordDraft(world.chance().id(), Optional.of(caseId), version == 1 ? "case.accepted" : "case.corrected", 1, body));
    }
}
